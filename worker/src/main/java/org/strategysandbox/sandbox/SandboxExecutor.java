package org.strategysandbox.sandbox;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one strategy in one fresh container that is removed on every path.
 *
 * <p>Time, limits and accounting are kept here, outside the container, because everything inside is
 * hostile. Any number of threads may run strategies at once.
 */
public final class SandboxExecutor implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SandboxExecutor.class);
  private static final Duration EXIT_GRACE = Duration.ofSeconds(2);
  private static final Duration REMOVAL_PAUSE = Duration.ofMillis(250);

  private final DockerPort docker;
  private final SandboxSettings settings;
  private final CgroupReader cgroups;
  private final Clock clock;
  private final EndingFinder endings;
  private final ContainerCreation creation;
  private final ContainerRemoval removal;
  private final ScheduledExecutorService sampling =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "usage-sampler");
            thread.setDaemon(true);
            return thread;
          });

  public SandboxExecutor(
      DockerPort docker, SandboxSettings settings, CgroupReader cgroups, Clock clock) {
    this(docker, settings, cgroups, clock, REMOVAL_PAUSE);
  }

  SandboxExecutor(
      DockerPort docker,
      SandboxSettings settings,
      CgroupReader cgroups,
      Clock clock,
      Duration removalPause) {
    this.docker = docker;
    this.settings = settings;
    this.cgroups = cgroups;
    this.clock = clock;
    this.endings = new EndingFinder(docker);
    this.creation = new ContainerCreation(docker);
    this.removal = new ContainerRemoval(docker, removalPause);
  }

  /**
   * Blocks until the strategy's end, however it ends.
   *
   * @throws SandboxUnavailableException the daemon or the image failed, not the strategy
   * @throws InterruptedException the run was cancelled; the container is removed
   */
  public SandboxRun run(SandboxRequest request)
      throws SandboxUnavailableException, InterruptedException {
    return run(request, ContainerObserver.NONE);
  }

  /**
   * The same, and tells which container serves the run.
   *
   * @throws SandboxUnavailableException the daemon or the image failed, not the strategy
   * @throws InterruptedException the run was cancelled; the container is removed
   */
  public SandboxRun run(SandboxRequest request, ContainerObserver observer)
      throws SandboxUnavailableException, InterruptedException {
    PhaseClock phases = new PhaseClock();
    Instant now = clock.instant();
    Instant deadline = deadline(now, request.limits());
    String id = create(request.limits(), now, deadline);
    phases.mark("create");
    SandboxRun run;
    ContainerRemoval.Removed removed;
    try {
      observer.created(id, now, deadline);
      if (Thread.interrupted()) {
        throw new InterruptedException("The run was cancelled.");
      }
      run = converse(id, request, phases);
    } finally {
      removed = removal.remove(id);
      if (removed.gone()) {
        observer.removed(id);
      }
    }
    return run.withTimings(phases.timings(removed.millis()));
  }

  private String create(SandboxRequest.RunLimits limits, Instant now, Instant deadline)
      throws SandboxUnavailableException, InterruptedException {
    Map<String, String> labels = labels(now, deadline);
    try {
      return creation.create(settings.containerSpec(limits, labels));
    } catch (DockerException e) {
      if (e.isTransient()) {
        removal.removeAll(labels);
      }
      throw unavailable(e, false, e.isTransient());
    }
  }

  private Instant deadline(Instant now, SandboxRequest.RunLimits limits) {
    return now.plus(settings.startTimeout()).plus(limits.wallClock()).plus(settings.removalGrace());
  }

  private Map<String, String> labels(Instant now, Instant deadline) {
    Map<String, String> labels =
        new LinkedHashMap<>(
            ContainerLabels.forRun(
                settings.installation(), settings.host(), settings.worker(), now, deadline));
    labels.put(ContainerLabels.RUN, UUID.randomUUID().toString());
    return labels;
  }

  private SandboxRun converse(String id, SandboxRequest request, PhaseClock phases)
      throws SandboxUnavailableException, InterruptedException {
    SandboxSession session = new SandboxSession(settings.bounds(request.limits().outputBytes()));
    DockerPort.@Nullable Attachment attachment = null;
    boolean sent = false;
    try (UsageSampler usage = new UsageSampler(cgroups, id, sampling)) {
      attachment = docker.attach(id, session);
      docker.start(id);
      phases.mark("start");
      awaitReady(id, session);
      phases.mark("ready");
      RunLog.started(log, id, request.limits());
      sent = true;
      attachment.send(frame(request.submissionFrame()));
      SandboxSession.@Nullable Stop stop = awaitStop(session, request.limits().wallClock());
      phases.mark("run");
      usage.sample();
      EndingFinder.Found end = endings.find(id, stop, session.protocolProblem());
      return evidence(id, end, session.close(), usage, Math.round(phases.millis("run")));
    } catch (DockerException e) {
      // A container that vanished takes nothing with it: a new one may serve.
      throw unavailable(e, sent, e.isTransient() || e.kind() == DockerException.Kind.NOT_FOUND);
    } finally {
      if (attachment != null) {
        closeQuietly(id, attachment);
      }
    }
  }

  private void awaitReady(String id, SandboxSession session)
      throws SandboxUnavailableException, InterruptedException {
    boolean ready;
    try {
      ready = session.awaitReady(settings.startTimeout());
    } catch (TimeoutException e) {
      throw new SandboxUnavailableException(
          "The sandbox was not ready within " + settings.startTimeout().toSeconds() + " s.",
          false,
          true,
          e);
    }
    if (!ready) {
      SessionOutput output = session.close();
      throw new SandboxUnavailableException(
          "The sandbox ended before it was ready: "
              + SetupFailure.describe(output, session.protocolProblem())
              + " ["
              + docker.awaitExit(id, EXIT_GRACE).map(SetupFailure::describe).orElse("gone")
              + "]",
          false,
          true,
          null);
    }
    RunnerLayers.require(session.ready(), settings.containment().landlock());
  }

  /** Null when the time is over. */
  private static SandboxSession.@Nullable Stop awaitStop(SandboxSession session, Duration limit)
      throws InterruptedException {
    try {
      return session.awaitStop(limit);
    } catch (TimeoutException e) {
      return null;
    }
  }

  private static SandboxRun evidence(
      String id,
      EndingFinder.Found end,
      SessionOutput output,
      UsageSampler usage,
      long wallMillis) {
    return new SandboxRun(
        end.ending(),
        id,
        output.result(),
        new SandboxRun.PositionBytes(
            output.takeArray(FrameType.DAYS),
            output.takeArray(FrameType.ROWS),
            output.takeArray(FrameType.COLUMNS),
            output.takeArray(FrameType.WEIGHTS)),
        output.files(),
        output.stdout(),
        output.stderr(),
        end.problem(),
        end.exitCode(),
        new SandboxRun.Usage(
            wallMillis,
            usage.cpuMillis(),
            usage.peakMemoryBytes(),
            output.outputBytes(),
            usage.refusedPids()),
        SandboxRun.Timings.NONE);
  }

  private static byte[] frame(byte[] payload) {
    return ByteBuffer.allocate(payload.length + 5)
        .putInt(payload.length)
        .put((byte) FrameType.SUBMISSION_CODE)
        .put(payload)
        .array();
  }

  /** An interrupt fails the call that it meets: then the run was cancelled, the daemon is well. */
  private static SandboxUnavailableException unavailable(
      DockerException e, boolean sent, boolean retryable) throws InterruptedException {
    if (Thread.interrupted()) {
      InterruptedException cancelled = new InterruptedException("The run was cancelled.");
      cancelled.initCause(e);
      throw cancelled;
    }
    return new SandboxUnavailableException(String.valueOf(e.getMessage()), sent, retryable, e);
  }

  /** What the run brought is complete by now: a stream that does not close must not hide it. */
  private static void closeQuietly(String id, DockerPort.Attachment attachment) {
    try {
      attachment.close();
    } catch (RuntimeException e) {
      log.warn("the streams of container {} did not close", id, e);
    }
  }

  /** Takes no new run and stops sampling; runs on their way end as they would. */
  @Override
  public void close() {
    creation.close();
    sampling.shutdownNow();
  }
}
