package org.strategysandbox.execution;

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
}
