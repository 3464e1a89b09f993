package org.strategysandbox.intake;

import java.time.Clock;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.event.DeadLetter;
import org.strategysandbox.event.DeadLetterCause;
import org.strategysandbox.event.DeadLetterReason;
import org.strategysandbox.event.Decoded;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.EventMessage;
import org.strategysandbox.event.Origin;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.execution.NotServedException;
import org.strategysandbox.execution.StrategyExecutor;
import org.strategysandbox.execution.StrategyPipeline;
import org.strategysandbox.execution.WorkerIdentity;
import org.strategysandbox.kafka.KafkaMessages;
import org.strategysandbox.kafka.OutcomeLookup;
import org.strategysandbox.sandbox.SandboxUnavailableException;

/**
 * Decides about one record: reads it, looks whether it is done already, runs it. Never throws for
 * what it holds.
 */
final class RecordProcessor {
  private static final Logger log = LoggerFactory.getLogger(RecordProcessor.class);

  /**
   * So many deliveries before the broker's limit a record is published again, because beyond it is
   * lost in silence.
   */
  private static final int DELIVERY_MARGIN = 3;

  private final EventCodec codec;
  private final StrategyPipeline pipeline;
  private final ExecutorFactory executors;
  private final OutcomeLookup lookup;
  private final WorkerIdentity identity;
  private final int deliveryLimit;
  private final Clock clock;

  /** Makes the executor of one submission, so that its containers can be told apart. */
  @FunctionalInterface
  interface ExecutorFactory {
    StrategyExecutor forSubmission(String submissionId, int replay);
  }

  RecordProcessor(
      EventCodec codec,
      StrategyPipeline pipeline,
      ExecutorFactory executors,
      OutcomeLookup lookup,
      WorkerIdentity identity,
      int deliveryLimit,
      Clock clock) {
    this.codec = codec;
    this.pipeline = pipeline;
    this.executors = executors;
    this.lookup = lookup;
    this.identity = identity;
    this.deliveryLimit = deliveryLimit;
    this.clock = clock;
  }

  Decision process(ConsumerRecord<byte[], byte[]> taken) throws InterruptedException {
    EventMessage message = KafkaMessages.of(taken);
    Decoded<StrategySubmitted> decoded = codec.decodeSubmission(message);
    if (decoded instanceof Decoded.Unreadable<StrategySubmitted> unreadable) {
      return unreadable(taken, message, unreadable);
    }
    Decoded.Ok<StrategySubmitted> ok = (Decoded.Ok<StrategySubmitted>) decoded;
    StrategySubmitted submission = ok.event();
    int deliveries = taken.deliveryCount().orElse((short) 1);
    int attempt = submission.attempt() + deliveries;
    if (deliveries > 1) {
      Decision known = lookUp(taken, submission);
      if (known != null) {
        return known;
      }
      if (deliveries > deliveryLimit - DELIVERY_MARGIN) {
        StrategySubmitted again = submission.toBuilder().attempt(attempt).build();
        return new Decision.Resubmit(
            codec.encode(again, ok.traceParent()), submission.submissionId());
      }
    }
    if (submission.isExpiredAt(clock.instant())) {
      return deadLetter(
          taken,
          message,
          submission,
          attempt,
          DeadLetterReason.EXPIRED,
          "notAfter passed before it was run.",
          null);
    }
    try {
      StrategyExecutor executor =
          executors.forSubmission(submission.submissionId(), submission.replay());
      return new Decision.Publish(
          pipeline.process(submission, attempt, executor), message, ok.traceParent());
    } catch (NotServedException e) {
      return deadLetter(
          taken,
          message,
          submission,
          attempt,
          DeadLetterReason.NOT_SERVED,
          String.valueOf(e.getMessage()),
          null);
    } catch (SandboxUnavailableException e) {
      return deadLetter(
          taken,
          message,
          submission,
          attempt,
          DeadLetterReason.RETRIES_EXHAUSTED,
          String.valueOf(e.getMessage()),
          e);
    }
  }

  private @Nullable Decision lookUp(
      ConsumerRecord<byte[], byte[]> taken, StrategySubmitted submission) {
    // The broker's time, not the submission's own: that one is the submitter's choice.
    OutcomeLookup.Result result =
        lookup.find(submission.submissionId(), Instant.ofEpochMilli(taken.timestamp()));
    if (result instanceof OutcomeLookup.Result.Found found
        && found.outcome().settles(submission.replay())) {
      return new Decision.AlreadyDone(submission.submissionId());
    }
    if (result instanceof OutcomeLookup.Result.NotFinished unfinished) {
      return new Decision.GiveBack("whether it has an outcome is not known: " + unfinished.why());
    }
    return null;
  }

  private Decision unreadable(
      ConsumerRecord<byte[], byte[]> taken,
      EventMessage message,
      Decoded.Unreadable<StrategySubmitted> unreadable) {
    log.warn("record at offset {} cannot be read: {}", taken.offset(), unreadable.message());
    DeadLetter letter =
        DeadLetter.builder(
                DeadLetter.idFor(message.key(), message.value()),
                0,
                taken.deliveryCount().orElse((short) 1),
                new DeadLetterCause(DeadLetterReason.UNREADABLE, unreadable.message(), null))
            .origin(new Origin(taken.topic(), taken.partition(), taken.offset()))
            .deadLetteredAt(clock.instant())
            .worker(identity.worker())
            .host(identity.host())
            .build();
    return new Decision.Publish(letter, message, null);
  }

  private Decision deadLetter(
      ConsumerRecord<byte[], byte[]> taken,
      EventMessage message,
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
    DeadLetter letter =
        DeadLetter.builder(
                submission.submissionId(),
                submission.replay(),
                attempt,
                new DeadLetterCause(
                    reason, text, exception == null ? null : exception.getClass().getName()))
            .origin(new Origin(taken.topic(), taken.partition(), taken.offset()))
            .createdAt(submission.createdAt())
            .deadLetteredAt(clock.instant())
            .worker(identity.worker())
            .host(identity.host())
            .metadata(submission.metadata())
            .build();
    return new Decision.Publish(letter, message, null);
  }
}
