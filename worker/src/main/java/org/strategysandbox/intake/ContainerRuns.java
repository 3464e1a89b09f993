package org.strategysandbox.intake;

import java.time.Instant;
import java.util.function.Consumer;
import org.strategysandbox.config.RetryConfig;
import org.strategysandbox.event.ContainerEvent;
import org.strategysandbox.event.LifecycleEvent;
import org.strategysandbox.execution.RetryingExecutor;
import org.strategysandbox.execution.StrategyExecutor;
import org.strategysandbox.execution.WorkerIdentity;
import org.strategysandbox.sandbox.ContainerObserver;
import org.strategysandbox.sandbox.SandboxExecutor;

/** Executors that announce which container works for which submission. */
public final class ContainerRuns {
  private final SandboxExecutor sandbox;
  private final RetryConfig retry;
  private final WorkerIdentity identity;
  private final long epoch;

  public ContainerRuns(
      SandboxExecutor sandbox, RetryConfig retry, WorkerIdentity identity, long epoch) {
    this.sandbox = sandbox;
    this.retry = retry;
    this.identity = identity;
    this.epoch = epoch;
  }

  StrategyExecutor executor(String submissionId, int replay, Consumer<LifecycleEvent> announce) {
    ContainerObserver observer =
        new ContainerObserver() {
          @Override
          public void created(String containerId, Instant at, Instant deadline) {
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
    return new RetryingExecutor(request -> sandbox.run(request, observer), retry);
  }
}
