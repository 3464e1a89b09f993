package org.strategysandbox.loop;

import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.execution.NotServedException;
import org.strategysandbox.execution.StrategyExecutor;
import org.strategysandbox.execution.StrategyPipeline;
import org.strategysandbox.sandbox.SandboxUnavailableException;

/** Runs strategies as plain processes of this machine: validated, and not isolated. */
public final class DirectLane implements Lane {
  private final StrategyPipeline pipeline;
  private final StrategyExecutor executor;

  /**
   * @param pipeline one that validates
   * @param executor that needs neither Docker nor Kafka
   */
  public DirectLane(StrategyPipeline pipeline, StrategyExecutor executor) {
    this.pipeline = pipeline;
    this.executor = executor;
  }

  @Override
  public Outcome run(StrategySubmitted submission, boolean again)
      throws LaneException, NotServedException, InterruptedException {
    try {
      return pipeline.process(submission, 1, executor);
    } catch (SandboxUnavailableException e) {
      throw new LaneException(
          LaneException.Kind.NOT_SET_UP, false, String.valueOf(e.getMessage()), e);
    }
  }
}
