package org.strategysandbox.intake;

import java.time.Clock;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.event.DeadLetterReason;
import org.strategysandbox.event.Decoded;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.EventMessage;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.execution.LogContext;
import org.strategysandbox.execution.NotServedException;
import org.strategysandbox.execution.StrategyExecutor;
import org.strategysandbox.execution.StrategyPipeline;
import org.strategysandbox.kafka.KafkaMessages;
import org.strategysandbox.kafka.OutcomeLookup;
import org.strategysandbox.sandbox.SandboxUnavailableException;

/**
 * Decides about one record: reads it, looks whether it is done already, runs it. Never throws for
 * what it holds.
 */
final class RecordProcessor {
  private static final Logger log = LoggerFactory.getLogger(RecordProcessor.class);

  private final EventCodec codec;
  private final StrategyPipeline pipeline;
  private final Executors executors;
  private final OutcomeLookup lookup;
  private final DeadLetters deadLetters;
  private final DeliveryLimits limits;
  private final Clock clock;

  /** Makes the executor of one submission. */
  @FunctionalInterface
  interface Executors {
    StrategyExecutor of(String submissionId, int replay);
  }

  RecordProcessor(
      EventCodec codec,
      StrategyPipeline pipeline,
      Executors executors,
      OutcomeLookup lookup,
      DeadLetters deadLetters,
      DeliveryLimits limits,
      Clock clock) {
    this.codec = codec;
    this.pipeline = pipeline;
    this.executors = executors;
    this.lookup = lookup;
    this.deadLetters = deadLetters;
    this.limits = limits;
    this.clock = clock;
  }

  @SuppressWarnings("try") // the context only has to be open
  Decision process(ConsumerRecord<byte[], byte[]> taken) throws InterruptedException {
    EventMessage message = KafkaMessages.of(taken);
    int deliveries = taken.deliveryCount().orElse((short) 1);
    Decoded<StrategySubmitted> decoded = codec.decodeSubmission(message);
    if (decoded instanceof Decoded.Ok<StrategySubmitted> ok) {
      try (LogContext context = LogContext.of(ok.event().submissionId(), ok.traceParent())) {
        return submission(taken, ok, deliveries);
      }
    }
    if (limits.isNear(deliveries)) {
      return new Decision.Resubmit(message, "offset " + taken.offset());
    }
    String problem = ((Decoded.Unreadable<StrategySubmitted>) decoded).message();
    return deadLetters.unreadable(taken, problem);
  }

  private Decision submission(
      ConsumerRecord<byte[], byte[]> taken, Decoded.Ok<StrategySubmitted> ok, int deliveries)
      throws InterruptedException {
    StrategySubmitted submission = ok.event();
    // The number so far is the submitter's claim and may be the largest there is.
    int attempt = (int) Math.min(Integer.MAX_VALUE, (long) submission.attempt() + deliveries);
    if (attempt > 1) {
      Decision settled = again(taken, ok, deliveries, attempt);
      if (settled != null) {
        return settled;
      }
    }
    if (submission.isExpiredAt(clock.instant())) {
      return deadLetters.of(
          taken,
          submission,
          attempt,
          DeadLetterReason.EXPIRED,
          "notAfter passed before it was run.",
          null);
    }
    return run(taken, ok, attempt);
  }

  /** What becomes of a submission that was handed out before; null: run it. */
  private @Nullable Decision again(
      ConsumerRecord<byte[], byte[]> taken,
      Decoded.Ok<StrategySubmitted> ok,
      int deliveries,
      int attempt) {
    StrategySubmitted submission = ok.event();
    // The record's time, not the submission's own, which any submitter may choose freely.
    OutcomeLookup.Result result =
        lookup.find(submission.submissionId(), Instant.ofEpochMilli(taken.timestamp()));
    if (result instanceof OutcomeLookup.Result.Found found
        && found.outcome().settles(submission.replay())) {
      return new Decision.AlreadyDone(submission.submissionId());
    }
    if (limits.isTooMany(attempt)) {
      return deadLetters.of(
          taken,
          submission,
          attempt,
          DeadLetterReason.POISON,
          "It was handed out " + attempt + " times and never came to an end.",
          null);
    }
    if (limits.isNear(deliveries)) {
      StrategySubmitted next = submission.toBuilder().attempt(attempt).build();
      return new Decision.Resubmit(codec.encode(next, ok.traceParent()), submission.submissionId());
    }
    if (result instanceof OutcomeLookup.Result.NotFinished unfinished) {
      return new Decision.GiveBack("whether it has an outcome is not known: " + unfinished.why());
    }
    return null;
  }

  private Decision run(
      ConsumerRecord<byte[], byte[]> taken, Decoded.Ok<StrategySubmitted> ok, int attempt)
      throws InterruptedException {
    StrategySubmitted submission = ok.event();
    try {
      StrategyExecutor executor = executors.of(submission.submissionId(), submission.replay());
      return new Decision.Publish(
          pipeline.process(submission, attempt, executor),
          KafkaMessages.of(taken),
          ok.traceParent());
    } catch (NotServedException e) {
      return deadLetters.of(
          taken,
          submission,
          attempt,
          DeadLetterReason.NOT_SERVED,
          String.valueOf(e.getMessage()),
          null);
    } catch (SandboxUnavailableException e) {
      return deadLetters.of(
          taken,
          submission,
          attempt,
          DeadLetterReason.RETRIES_EXHAUSTED,
          String.valueOf(e.getMessage()),
          e);
    } catch (RuntimeException e) {
      log.error("submission {} met a fault of this worker", submission.submissionId(), e);
      if (limits.isTried(attempt)) {
        return deadLetters.of(
            taken,
            submission,
            attempt,
            DeadLetterReason.RETRIES_EXHAUSTED,
            "The worker failed: " + e,
            e);
      }
      return new Decision.GiveBack("the worker failed: " + e);
    }
  }
}
