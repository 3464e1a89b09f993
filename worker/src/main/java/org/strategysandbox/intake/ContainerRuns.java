package org.strategysandbox.intake;

import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
import org.strategysandbox.sandbox.SandboxRequest;
import org.strategysandbox.sandbox.SandboxRun;
import org.strategysandbox.sandbox.SandboxUnavailableException;

/** Executors that announce which container works for which submission. */
public final class ContainerRuns implements ExecutorFactory {
  private final SandboxExecutor sandbox;
  private final DaemonWatch daemon;
  private final RetryConfig retry;
  private final WorkerIdentity identity;
  private final long epoch;
  private final ContainerListener listener;

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
      long epoch,
      ContainerListener listener) {
    this.sandbox = sandbox;
    this.daemon = new DaemonWatch(docker, retry);
    this.retry = retry;
    this.identity = identity;
    this.epoch = epoch;
    this.listener = listener;
  }

  /** Whether runs wait, because the daemon does not answer. */
  public boolean isDaemonAway() {
    return daemon.isAway();
  }

  @Override
  public StrategyExecutor executor(
      String submissionId, int replay, Consumer<LifecycleEvent> announce) {
    return new RetryingExecutor(
        request -> run(request, new Announcer(submissionId, replay, announce)), retry, daemon);
  }

  private SandboxRun run(SandboxRequest request, Announcer announcer)
      throws SandboxUnavailableException, InterruptedException {
    try {
      SandboxRun run = sandbox.run(request, announcer);
      listener.ran(run);
      return run;
    } catch (SandboxUnavailableException e) {
      if (announcer.container == null) {
        listener.creationFailed();
      }
      throw e;
    } finally {
      if (announcer.container != null) {
        listener.released(announcer.container, announcer.gone);
      }
    }
  }

  /** Of one attempt. */
  private final class Announcer implements ContainerObserver {
    private final String submissionId;
    private final int replay;
    private final Consumer<LifecycleEvent> announce;
    private @Nullable String container;
    private boolean gone;

    Announcer(String submissionId, int replay, Consumer<LifecycleEvent> announce) {
      this.submissionId = submissionId;
      this.replay = replay;
      this.announce = announce;
    }

    @Override
    public void created(String containerId, Instant at, Instant deadline) {
      container = containerId;
      listener.assigned(containerId);
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
      gone = true;
      announce.accept(new ContainerEvent.Removed(containerId));
    }
  }
}
