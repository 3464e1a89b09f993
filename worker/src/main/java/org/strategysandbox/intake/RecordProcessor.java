package org.strategysandbox.intake;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.event.DeadLetterReason;
import org.strategysandbox.event.Decoded;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.EventMessage;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.execution.LogContext;
import org.strategysandbox.execution.NotServedException;
import org.strategysandbox.execution.StrategyExecutor;
import org.strategysandbox.execution.StrategyPipeline;
import org.strategysandbox.kafka.KafkaMessages;
import org.strategysandbox.resilience.DeadLetterBudget;
import org.strategysandbox.sandbox.SandboxUnavailableException;
import org.strategysandbox.tracing.TraceSpan;
import org.strategysandbox.tracing.Tracing;

/**
 * Decides about one record: reads it, looks whether it is done already, runs it. Never throws for
 * what it holds.
 */
final class RecordProcessor {
  private static final Logger log = LoggerFactory.getLogger(RecordProcessor.class);

  private final EventCodec codec;
  private final StrategyPipeline pipeline;
  private final Executors executors;
  private final SubmissionChecks checks;
  private final DeadLetters deadLetters;
  private final DeliveryLimits limits;
  private final FleetView fleet;
  private final WorkerSigns signs;
  private final DeadLetterBudget budget;
  private final Tracing tracing;
  private volatile RunningSubmissions.@Nullable Entry entry;

  /** Makes the executor of one submission. */
  @FunctionalInterface
  interface Executors {
    StrategyExecutor of(String submissionId, int replay);
  }

  RecordProcessor(
      EventCodec codec,
      StrategyPipeline pipeline,
      Executors executors,
      SubmissionChecks checks,
      DeadLetters deadLetters,
      DeliveryLimits limits,
      FleetView fleet,
      WorkerSigns signs,
      DeadLetterBudget budget,
      Tracing tracing) {
    this.codec = codec;
    this.pipeline = pipeline;
    this.executors = executors;
    this.checks = checks;
    this.deadLetters = deadLetters;
    this.limits = limits;
    this.fleet = fleet;
    this.signs = signs;
    this.budget = budget;
    this.tracing = tracing;
  }

  Decision process(ConsumerRecord<byte[], byte[]> taken) throws InterruptedException {
    EventMessage message = KafkaMessages.of(taken);
    int deliveries = taken.deliveryCount().orElse((short) 1);
    Decoded<StrategySubmitted> decoded = codec.decodeSubmission(message);
    if (decoded instanceof Decoded.Ok<StrategySubmitted> ok) {
      return traced(taken, ok, deliveries);
    }
    if (limits.isNear(deliveries)) {
      return new Decision.Resubmit(message, "offset " + taken.offset(), taken.partition());
    }
    String problem = ((Decoded.Unreadable<StrategySubmitted>) decoded).message();
    return deadLetters.unreadable(taken, problem);
  }

  @SuppressWarnings("try") // the context only has to be open
  private Decision traced(
      ConsumerRecord<byte[], byte[]> taken, Decoded.Ok<StrategySubmitted> ok, int deliveries)
      throws InterruptedException {
    String id = ok.event().submissionId();
    try (TraceSpan span = tracing.processing(taken.topic(), id, ok.traceParent());
        LogContext context = LogContext.of(id, span.traceParent())) {
      Decision decision = submission(taken, ok, deliveries);
      span.with("sandbox.delivery", deliveries)
          .with("sandbox.decision", decision.getClass().getSimpleName());
      return decision instanceof Decision.Publish publish
          ? publish.tracedBy(span.traceParent())
          : decision;
    }
  }

  private Decision submission(
      ConsumerRecord<byte[], byte[]> taken, Decoded.Ok<StrategySubmitted> ok, int deliveries)
      throws InterruptedException {
    StrategySubmitted submission = ok.event();
    // The number so far is the submitter's claim and may be the largest there is.
    int attempt = (int) Math.min(Integer.MAX_VALUE, (long) submission.attempt() + deliveries);
    Decision instead = checks.instead(taken, ok, attempt);
    if (instead != null) {
      return instead;
    }
    entry = fleet.running().enter(submission.submissionId(), submission.replay());
    try (Cancellations.Watch watch =
        fleet.cancellations().watch(submission.submissionId(), submission.replay())) {
      return watched(taken, ok, attempt, watch);
    }
  }

  /** The record's outcome is published, or it is somebody else's. */
  void leave() {
    RunningSubmissions.Entry left = entry;
    entry = null;
    if (left != null) {
      left.close();
    }
  }

  /**
   * Stands for a submission that is worked on and whose own record is given up; null for others.
   */
  @Nullable EventMessage copyOf(ConsumerRecord<byte[], byte[]> taken) {
    return codec.decodeSubmission(KafkaMessages.of(taken))
            instanceof Decoded.Ok<StrategySubmitted> ok
        ? checks.copyOf(taken, ok)
        : null;
  }

  /** Whether its outcome is on the topics by now, whoever published it. */
  SubmissionChecks.Done done(ConsumerRecord<byte[], byte[]> taken) throws InterruptedException {
    return checks.done(taken);
  }

  /** Whether it has an outcome by now. */
  boolean isSettled(ConsumerRecord<byte[], byte[]> taken) {
    return codec.decodeSubmission(KafkaMessages.of(taken))
            instanceof Decoded.Ok<StrategySubmitted> ok
        && checks.isSettled(taken, ok.event());
  }

  private Decision watched(
      ConsumerRecord<byte[], byte[]> taken,
      Decoded.Ok<StrategySubmitted> ok,
      int attempt,
      Cancellations.Watch watch)
      throws InterruptedException {
    StrategySubmitted submission = ok.event();
    try {
      if (attempt == 1) {
        signs.announce();
      } else if (!signs.recorded()) {
        // What ended one worker may end this one, and then somebody has to know.
        return new Decision.GiveBack("that it is run again could not be recorded");
      }
      return run(taken, ok, attempt);
    } catch (InterruptedException e) {
      if (!watch.hasFired()) {
        throw e;
      }
      log.info("submission {} was cancelled while it ran", submission.submissionId());
      String reason =
          fleet
              .cancellations()
              .of(submission.submissionId(), submission.replay())
              .map(SubmissionChecks::reason)
              .orElse(".");
      return publish(
          taken, ok, pipeline.cancelled(submission, attempt, "Cancelled while it ran" + reason));
    }
  }

  private Decision run(
      ConsumerRecord<byte[], byte[]> taken, Decoded.Ok<StrategySubmitted> ok, int attempt)
      throws InterruptedException {
    StrategySubmitted submission = ok.event();
    try {
      StrategyExecutor executor = executors.of(submission.submissionId(), submission.replay());
      Outcome outcome = pipeline.process(submission, attempt, executor);
      Decision conflict = checks.conflict(taken, submission, attempt);
      return conflict == null ? publish(taken, ok, outcome) : conflict;
    } catch (NotServedException e) {
      return deadLetters.of(
          taken,
          submission,
          attempt,
          DeadLetterReason.NOT_SERVED,
          String.valueOf(e.getMessage()),
          null);
    } catch (SandboxUnavailableException e) {
      return givenUp(taken, submission, attempt, String.valueOf(e.getMessage()), e);
    } catch (RuntimeException e) {
      log.error("submission {} met a fault of this worker", submission.submissionId(), e);
      if (limits.isTried(attempt)) {
        return givenUp(taken, submission, attempt, "The worker failed: " + e, e);
      }
      return new Decision.GiveBack("the worker failed: " + e);
    }
  }

  private Decision givenUp(
      ConsumerRecord<byte[], byte[]> taken,
      StrategySubmitted submission,
      int attempt,
      String why,
      Exception cause) {
    if (!budget.spend()) {
      return new Decision.GiveBack("too many were given up lately; this one failed with: " + why);
    }
    return deadLetters.of(
        taken, submission, attempt, DeadLetterReason.RETRIES_EXHAUSTED, why, cause);
  }

  private static Decision.Publish publish(
      ConsumerRecord<byte[], byte[]> taken, Decoded.Ok<StrategySubmitted> ok, Outcome outcome) {
    return new Decision.Publish(
        outcome, KafkaMessages.of(taken), DoneRecords.place(taken), ok.traceParent());
  }
}
