package org.strategysandbox.bench;

import java.util.Objects;
import java.util.UUID;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.OutcomeStatus;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.event.Timings;
import org.strategysandbox.execution.NotServedException;
import org.strategysandbox.execution.StrategyExecutor;
import org.strategysandbox.execution.StrategyPipeline;
import org.strategysandbox.sandbox.SandboxUnavailableException;

/** Runs strategies through the worker's pipeline; only a success is a measurement. */
final class Runs {
  private static final String SOURCE = "bench";

  private Runs() {}

  static StrategySubmitted submission(Strategy strategy) {
    return StrategySubmitted.builder("bench-" + UUID.randomUUID(), SOURCE, strategy.code()).build();
  }

  /**
   * Blocks until its end.
   *
   * @throws BenchException if it does not succeed
   */
  static StrategyResult run(StrategyPipeline pipeline, StrategyExecutor executor, Strategy strategy)
      throws InterruptedException {
    try {
      return success(strategy, pipeline.process(submission(strategy), 1, executor));
    } catch (NotServedException | SandboxUnavailableException e) {
      throw new BenchException(strategy.name() + " could not be run: " + e.getMessage(), e);
    }
  }

  static StrategyResult success(Strategy strategy, Outcome outcome) {
    if (outcome.status() == OutcomeStatus.SUCCEEDED && outcome instanceof StrategyResult result) {
      return result;
    }
    throw new BenchException(
        strategy.name()
            + " is to succeed and ended as "
            + outcome.status().wireName()
            + ": "
            + why(outcome));
  }

  private static String why(Outcome outcome) {
    return outcome instanceof StrategyResult result && result.failure() != null
        ? result.failure().message()
        : outcome.toString();
  }

  static Timings timings(StrategyResult result) {
    return Objects.requireNonNull(result.timings(), "a run has timings");
  }

  /** Milliseconds from sending the code to the end of the result. */
  static double executeMillis(StrategyResult result) {
    return Objects.requireNonNull(timings(result).executeMillis(), "a run was executed");
  }
}
