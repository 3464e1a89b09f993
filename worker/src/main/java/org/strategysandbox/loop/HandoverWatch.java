package org.strategysandbox.loop;

import org.strategysandbox.execution.StrategyExecutor;
import org.strategysandbox.sandbox.SandboxRequest;
import org.strategysandbox.sandbox.SandboxRun;
import org.strategysandbox.sandbox.SandboxUnavailableException;

/**
 * Remembers whether any of several attempts may have handed code to a container: the last attempt's
 * failure alone does not tell. Whatever is not certain counts as handed over.
 */
final class HandoverWatch implements StrategyExecutor {
  private final StrategyExecutor executor;
  private boolean handedOver;

  HandoverWatch(StrategyExecutor executor) {
    this.executor = executor;
  }

  @Override
  public SandboxRun run(SandboxRequest request)
      throws SandboxUnavailableException, InterruptedException {
    boolean before = handedOver;
    handedOver = true;
    try {
      return executor.run(request);
    } catch (SandboxUnavailableException e) {
      handedOver = before || e.codeSent();
      throw e;
    }
  }

  boolean handedOver() {
    return handedOver;
  }
}
