package org.strategysandbox.intake;

import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
import org.strategysandbox.sandbox.SandboxRequest;
import org.strategysandbox.sandbox.SandboxRun;
import org.strategysandbox.sandbox.SandboxUnavailableException;
import org.strategysandbox.tracing.TraceSpan;
import org.strategysandbox.tracing.Tracing;

/** Executors that announce which container works for which submission. */
public final class ContainerRuns implements ExecutorFactory {
  private final SandboxExecutor sandbox;
  private final DockerCircuit circuit;
  private final RetryConfig retry;
  private final WorkerIdentity identity;
  private final long epoch;
  private final ContainerListener listener;

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
      long epoch,
      ContainerListener listener) {
    this.sandbox = sandbox;
    this.circuit = circuit;
    this.retry = retry;
    this.identity = identity;
    this.epoch = epoch;
    this.listener = listener;
  }

  @Override
  public Readiness readiness() {
    return circuit;
  }

  @Override
  public StrategyExecutor executor(
      String submissionId, int replay, Consumer<LifecycleEvent> announce) {
    return new ResilientExecutor(
        (request, proven) -> run(request, new Announcer(submissionId, replay, announce, proven)),
        retry,
        circuit);
  }

  private SandboxRun run(SandboxRequest request, Announcer announcer)
      throws SandboxUnavailableException, InterruptedException {
    TraceSpan span = Tracing.step("run container");
    try {
      SandboxRun run = sandbox.run(request, announcer);
      listener.ran(run);
      span.with("sandbox.start", run.timings().start().name().toLowerCase(Locale.ROOT));
      return run;
    } catch (SandboxUnavailableException e) {
      span.failed(String.valueOf(e.getMessage()));
      if (announcer.container == null) {
        listener.creationFailed();
      }
      throw e;
    } finally {
      if (announcer.container != null) {
        listener.released(announcer.container);
      }
      span.with("container.id", announcer.container).close();
    }
  }

  /** Of one attempt. */
  private final class Announcer implements ContainerObserver {
    private final String submissionId;
    private final int replay;
    private final Consumer<LifecycleEvent> announce;
    private final Runnable proven;
    private @Nullable String container;

    Announcer(String submissionId, int replay, Consumer<LifecycleEvent> announce, Runnable proven) {
      this.submissionId = submissionId;
      this.replay = replay;
      this.announce = announce;
      this.proven = proven;
    }

    @Override
    public void created(String containerId, Instant at, Instant deadline) {
      if (container != null) {
        listener.released(container); // it was of the pool and did not serve
      }
      container = containerId;
      proven.run();
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
      announce.accept(new ContainerEvent.Removed(containerId));
    }
  }
}
