package org.strategysandbox.sandbox;

/** Where runs get their containers from. Thread-safe. */
interface ContainerSource extends AutoCloseable {
  /**
   * Gives a container that has these limits and was never used; whoever takes it removes it.
   *
   * @param observer hears of the container before anything can happen to it
   * @throws SandboxUnavailableException there is none, and the strategy is not to blame
   * @throws InterruptedException the run was cancelled; nothing is left
   */
  ReadyContainer take(SandboxRequest.RunLimits limits, ContainerObserver observer)
      throws SandboxUnavailableException, InterruptedException;

  /** Gives no container any more and lets go of those it has. */
  @Override
  void close();
}
