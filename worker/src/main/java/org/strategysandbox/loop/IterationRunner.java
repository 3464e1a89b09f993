package org.strategysandbox.loop;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.config.RunMode;
import org.strategysandbox.event.DeadLetter;
import org.strategysandbox.event.DeadLetterCause;
import org.strategysandbox.event.DeadLetterReason;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.execution.Backoff;
import org.strategysandbox.execution.ModeDecision;
import org.strategysandbox.execution.NotServedException;
import org.strategysandbox.execution.Pause;

/**
 * Brings one submission to its outcome by the configured lane; when that fails, decides between
 * waiting, falling back and giving up. Every submission begins with the configured lane again, so a
 * loop that fell back recovers by itself.
 */
public final class IterationRunner implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(IterationRunner.class);

  private final LearningSystemConfig config;
  private final Lane lane;
  private final Lane direct;
  private final Backoff backoff;
  private final Pause pause;
  private final LongSupplier nanos;
  private final LoopListener listener;

  /**
   * How a submission ended.
   *
   * @param decision the final one
   */
  record Ran(Outcome outcome, ModeDecision decision) {}

  /**
   * @param lane of the configured mode
   * @param direct of mode direct, for falling back; the same when that is the mode
   * @param backoff waits between two tries while infrastructure is away
   * @param nanos a clock that never jumps
   */
  public IterationRunner(
      LearningSystemConfig config,
      Lane lane,
      Lane direct,
      Backoff backoff,
      Pause pause,
      LongSupplier nanos,
      LoopListener listener) {
    this.config = config;
    this.lane = lane;
    this.direct = direct;
    this.backoff = backoff;
    this.pause = pause;
    this.nanos = nanos;
    this.listener = listener;
  }

  /** What every submission begins with. */
  ModeDecision planned() {
    return ModeDecision.planned(config.enabled(), config.mode());
  }

  /**
   * Blocks until the submission has an outcome.
   *
   * @param mayBeHandedOver whether the code may have been handed over before
   * @param again whether this submission was begun before
   * @param notHandedOver told, before the code runs directly, that it was handed to nobody
   * @throws NotHandedOverException there is no outcome, and the code was handed to nobody
   * @throws LoopStoppedException there is no outcome, and the code is, or may be, with somebody
   */
  Ran run(
      int iteration,
      StrategySubmitted submission,
      boolean mayBeHandedOver,
      boolean again,
      Consumer<String> notHandedOver)
      throws NotHandedOverException, LoopStoppedException, InterruptedException {
    ModeDecision planned = planned();
    long deadline = nanos.getAsLong() + config.waitTimeout().toNanos();
    boolean handedOver = mayBeHandedOver;
    boolean begun = again;
    for (int failures = 1; ; failures++) {
      try {
        Lane used = planned.mode() == RunMode.DIRECT ? direct : lane;
        return decided(iteration, submission, planned, used.run(submission, begun));
      } catch (NotServedException e) {
        return decided(
            iteration,
            submission,
            planned,
            letter(submission, DeadLetterReason.NOT_SERVED, String.valueOf(e.getMessage())));
      } catch (LaneException e) {
        handedOver |= e.handedOver();
        begun |= e.handedOver();
        // What is not set up would never recover: somebody has to look at it.
        boolean allowed = config.fallbackToDirect() && e.kind() != LaneException.Kind.NOT_SET_UP;
        ModeDecision next =
            planned.afterFailure(allowed, handedOver, String.valueOf(e.getMessage()));
        if (next.reason() == ModeDecision.Reason.FALLBACK) {
          notHandedOver.accept(next.why());
          return fallBack(iteration, submission, next);
        }
        if (e.kind() == LaneException.Kind.GAVE_UP) {
          return decided(
              iteration,
              submission,
              next,
              letter(
                  submission,
                  DeadLetterReason.RETRIES_EXHAUSTED,
                  "The infrastructure failed on every attempt: " + e.getMessage()));
        }
        boolean hopeless = e.kind() != LaneException.Kind.AWAY;
        if (hopeless || nanos.getAsLong() >= deadline) {
          throw stopped(handedOver, next, e);
        }
        listener.waiting(iteration, String.valueOf(e.getMessage()));
        Duration wait = backoff.after(failures);
        log.warn("iteration {} is tried again in {}: {}", iteration, wait, e.getMessage());
        pause.of(wait);
      }
    }
  }

  private Ran fallBack(int iteration, StrategySubmitted submission, ModeDecision decision)
      throws NotHandedOverException, LoopStoppedException, InterruptedException {
    try {
      return decided(iteration, submission, decision, direct.run(submission, false));
    } catch (NotServedException e) {
      return decided(
          iteration,
          submission,
          decision,
          letter(submission, DeadLetterReason.NOT_SERVED, String.valueOf(e.getMessage())));
    } catch (LaneException e) {
      throw new NotHandedOverException(
          decision.why() + "; and falling back failed: " + e.getMessage(), e);
    }
  }

  private static LoopStoppedException stopped(
      boolean handedOver, ModeDecision decision, LaneException e) throws NotHandedOverException {
    if (!handedOver) {
      throw new NotHandedOverException(decision.why(), e);
    }
    return new LoopStoppedException(String.valueOf(e.getMessage()), e);
  }

  private Ran decided(
      int iteration, StrategySubmitted submission, ModeDecision decision, Outcome outcome) {
    log.atLevel(
            decision.mode() == RunMode.DIRECT
                ? org.slf4j.event.Level.WARN
                : org.slf4j.event.Level.INFO)
        .addKeyValue("iteration", iteration)
        .addKeyValue("submissionId", submission.submissionId())
        .addKeyValue("mode", decision.mode().name().toLowerCase(Locale.ROOT))
        .addKeyValue("reason", decision.reason().wireName())
        .log(
            "iteration {} ran in mode {} ({}): {}",
            iteration,
            decision.mode().name().toLowerCase(Locale.ROOT),
            decision.reason().wireName(),
            decision.why());
    listener.decided(iteration, decision);
    return new Ran(outcome, decision);
  }

  private static DeadLetter letter(
      StrategySubmitted submission, DeadLetterReason reason, String message) {
    return DeadLetter.builder(
            submission.submissionId(),
            submission.replay(),
            1,
            new DeadLetterCause(reason, message, null))
        .createdAt(submission.createdAt())
        .codeSha256(StrategySubmitted.hashOf(submission.code()))
        .metadata(submission.metadata())
        .build();
  }

  @Override
  public void close() {
    lane.close();
    direct.close();
  }
}
