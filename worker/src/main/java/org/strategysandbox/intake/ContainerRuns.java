package org.strategysandbox.intake;

import java.time.Instant;
import java.util.function.Consumer;
import org.strategysandbox.config.RetryConfig;
import org.strategysandbox.event.ContainerEvent;
import org.strategysandbox.event.LifecycleEvent;
import org.strategysandbox.execution.StrategyExecutor;
import org.strategysandbox.execution.WorkerIdentity;
import org.strategysandbox.resilience.DockerCircuit;
import org.strategysandbox.resilience.Readiness;
import org.strategysandbox.resilience.ResilientExecutor;
import org.strategysandbox.sandbox.ContainerObserver;
import org.strategysandbox.sandbox.SandboxExecutor;

/** Executors that announce which container works for which submission. */
public final class ContainerRuns implements ExecutorFactory {
  private final SandboxExecutor sandbox;
  private final DockerCircuit circuit;
  private final RetryConfig retry;
  private final WorkerIdentity identity;
  private final long epoch;

  /**
   * Runs on one daemon.
   *
   * @param circuit of the daemon of the sandbox, which runs wait for while it is open
   */
  public ContainerRuns(
      SandboxExecutor sandbox,
      DockerCircuit circuit,
      RetryConfig retry,
      WorkerIdentity identity,
      long epoch) {
    this.sandbox = sandbox;
    this.circuit = circuit;
    this.retry = retry;
    this.identity = identity;
    this.epoch = epoch;
  }

  @Override
  public Readiness readiness() {
    return circuit;
  }

  @Override
  public StrategyExecutor executor(
      String submissionId, int replay, Consumer<LifecycleEvent> announce) {
    return new ResilientExecutor(
        (request, proven) -> sandbox.run(request, observer(submissionId, replay, announce, proven)),
        retry,
        circuit);
  }

  private ContainerObserver observer(
      String submissionId, int replay, Consumer<LifecycleEvent> announce, Runnable proven) {
    return new ContainerObserver() {
      @Override
      public void created(String containerId, Instant at, Instant deadline) {
        proven.run();
        announce.accept(
            new ContainerEvent.Assigned(
                containerId,
                submissionId,
                replay,
                identity.worker(),
                identity.host(),
                epoch,
                at,
                deadline));
      }

      @Override
      public void removed(String containerId) {
        announce.accept(new ContainerEvent.Removed(containerId));
      }
    };
  }
}
