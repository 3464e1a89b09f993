package org.strategysandbox.intake;

import java.time.Instant;
import java.util.function.Consumer;
import org.strategysandbox.config.RetryConfig;
import org.strategysandbox.event.ContainerEvent;
import org.strategysandbox.event.LifecycleEvent;
import org.strategysandbox.execution.DaemonWatch;
import org.strategysandbox.execution.RetryingExecutor;
import org.strategysandbox.execution.StrategyExecutor;
import org.strategysandbox.execution.WorkerIdentity;
import org.strategysandbox.sandbox.ContainerObserver;
import org.strategysandbox.sandbox.DockerPort;
import org.strategysandbox.sandbox.SandboxExecutor;

/** Executors that announce which container works for which submission. */
public final class ContainerRuns implements ExecutorFactory {
  private final SandboxExecutor sandbox;
  private final DaemonWatch daemon;
  private final RetryConfig retry;
  private final WorkerIdentity identity;
  private final long epoch;

  /**
   * Runs on one daemon.
   *
   * @param docker the daemon of the sandbox, which runs wait for when it does not answer
   */
  public ContainerRuns(
      SandboxExecutor sandbox,
      DockerPort docker,
      RetryConfig retry,
      WorkerIdentity identity,
      long epoch) {
    this.sandbox = sandbox;
    this.daemon = new DaemonWatch(docker, retry);
    this.retry = retry;
    this.identity = identity;
    this.epoch = epoch;
  }

  @Override
  public StrategyExecutor executor(
      String submissionId, int replay, Consumer<LifecycleEvent> announce) {
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
    return new RetryingExecutor(request -> sandbox.run(request, observer), retry, daemon);
  }
}
