package org.strategysandbox.intake;

import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.event.DeadLetter;
import org.strategysandbox.event.DeadLetterBuilder;
import org.strategysandbox.event.DeadLetterCause;
import org.strategysandbox.event.DeadLetterReason;
import org.strategysandbox.event.EventMessage;
import org.strategysandbox.event.Origin;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.execution.WorkerIdentity;
import org.strategysandbox.kafka.KafkaMessages;

/** Words why a record is given up, with where it came from and who gave it up. */
final class DeadLetters {
  private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

  private final WorkerIdentity identity;
  private final Clock clock;

  DeadLetters(WorkerIdentity identity, Clock clock) {
    this.identity = identity;
    this.clock = clock;
  }

  /** Of a record that is no submission. */
  Decision.Publish unreadable(ConsumerRecord<byte[], byte[]> taken, String problem) {
    log.warn("record at offset {} cannot be read: {}", taken.offset(), problem);
    EventMessage message = KafkaMessages.of(taken);
    DeadLetterBuilder letter =
        DeadLetter.builder(
            DeadLetter.idFor(message.key(), message.value()),
            0,
            taken.deliveryCount().orElse((short) 1),
            new DeadLetterCause(DeadLetterReason.UNREADABLE, problem, null));
    return publish(letter, taken, message);
  }

  /** Of a submission that is not run, or not any more. */
  Decision.Publish of(
      ConsumerRecord<byte[], byte[]> taken,
      StrategySubmitted submission,
      int attempt,
      DeadLetterReason reason,
      String text,
      @Nullable Exception exception) {
    log.warn(
        "submission {} becomes a dead letter, {}: {}",
        submission.submissionId(),
        reason.wireName(),
        text);
    DeadLetterBuilder letter =
        DeadLetter.builder(
                submission.submissionId(),
                submission.replay(),
                attempt,
                new DeadLetterCause(
                    reason, text, exception == null ? null : exception.getClass().getName()))
            .createdAt(submission.createdAt())
            .codeSha256(StrategySubmitted.hashOf(submission.code()))
            .metadata(submission.metadata());
    return publish(letter, taken, KafkaMessages.of(taken));
  }

  private Decision.Publish publish(
      DeadLetterBuilder letter, ConsumerRecord<byte[], byte[]> taken, EventMessage message) {
    return new Decision.Publish(
        letter
            .origin(new Origin(taken.topic(), taken.partition(), taken.offset()))
            .deadLetteredAt(clock.instant())
            .worker(identity.worker())
            .host(identity.host())
            .build(),
        message,
        DoneRecords.place(taken),
        null);
  }
}
