package org.strategysandbox.execution;

import org.strategysandbox.event.ExecutionMode;
import org.strategysandbox.sandbox.ContainerSpec;
import org.strategysandbox.sandbox.SandboxRequest;
import org.strategysandbox.sandbox.SandboxRun;
import org.strategysandbox.sandbox.SandboxUnavailableException;

/** Runs one strategy, whatever the way, and returns evidence. */
@FunctionalInterface
public interface StrategyExecutor {
  /**
   * Blocks until the end of the strategy, however it ends.
   *
   * @throws SandboxUnavailableException the infrastructure failed, not the strategy
   * @throws InterruptedException the run was cancelled; nothing of it is left
   */
  SandboxRun run(SandboxRequest request) throws SandboxUnavailableException, InterruptedException;

  /** Where it runs them. */
  default ExecutionMode mode() {
    return ExecutionMode.SANDBOX;
  }

  /** Where its runner finds the dataset. */
  default String datasetPath() {
    return ContainerSpec.DATASET_TARGET;
  }
}
