package org.strategysandbox.sandbox;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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
 * hostile.
 */
public final class SandboxExecutor implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SandboxExecutor.class);
  private static final int SIGSYS_EXIT = 128 + 31;
  private static final Duration EXIT_GRACE = Duration.ofSeconds(5);
  private static final int REMOVAL_TRIES = 3;

  private final DockerPort docker;
  private final SandboxSettings settings;
  private final CgroupReader cgroups;
  private final Clock clock;
  private final ScheduledExecutorService sampling =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "memory-sampler");
            thread.setDaemon(true);
            return thread;
          });

  public SandboxExecutor(
      DockerPort docker, SandboxSettings settings, CgroupReader cgroups, Clock clock) {
    this.docker = docker;
    this.settings = settings;
    this.cgroups = cgroups;
    this.clock = clock;
  }

  /**
   * Blocks until the strategy's end, however it ends.
   *
   * @throws SandboxUnavailableException the daemon or the image failed, not the strategy
   * @throws InterruptedException the run was cancelled; the container is removed
   */
  public SandboxRun run(SandboxRequest request)
      throws SandboxUnavailableException, InterruptedException {
    PhaseClock phases = new PhaseClock();
    String id = create(request);
    phases.mark("create");
    try {
      SandboxRun run = converse(id, request, phases);
      phases.mark("end");
      return run.withTimings(phases.timings(removeTimed(id)));
    } finally {
      removeQuietly(id);
    }
  }

  private String create(SandboxRequest request) throws SandboxUnavailableException {
    SandboxRequest.RunLimits limits = request.limits();
    Instant now = clock.instant();
    Instant deadline =
        now.plus(settings.startTimeout()).plus(limits.wallClock()).plus(settings.removalGrace());
    try {
      return docker.create(
          settings.containerSpec(
              limits,
              ContainerLabels.forRun(
                  settings.installation(), settings.host(), settings.worker(), now, deadline)));
    } catch (DockerException e) {
      throw unavailable(e, false);
    }
  }

  private SandboxRun converse(String id, SandboxRequest request, PhaseClock phases)
      throws SandboxUnavailableException, InterruptedException {
    SandboxSession session = new SandboxSession(settings.bounds(request.limits().outputBytes()));
    boolean sent = false;
    try (DockerPort.Attachment attachment = docker.attach(id, session);
        MemorySampler memory = new MemorySampler(cgroups, id, sampling)) {
      docker.start(id);
      phases.mark("start");
      awaitReady(id, session);
      phases.mark("ready");
      log.info("container {} runs with {}", id, request.limits());
      attachment.send(frame(request.submissionFrame()));
      sent = true;
      SandboxSession.@Nullable Stop stop = awaitStop(session, request.limits().wallClock());
      phases.mark("run");
      memory.sample();
      return evidence(id, session, stop, memory, phases);
    } catch (DockerException e) {
      throw unavailable(e, sent);
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
      String state = docker.inspect(id).map(Object::toString).orElse("gone");
      throw new SandboxUnavailableException(
          "The sandbox ended before it was ready: "
              + SetupFailure.describe(output.result(), output.stderr(), session.protocolProblem())
              + " ["
              + state
              + "]",
          false,
          true,
          null);
    }
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

  private SandboxRun evidence(
      String id,
      SandboxSession session,
      SandboxSession.@Nullable Stop stop,
      MemorySampler memory,
      PhaseClock phases)
      throws SandboxUnavailableException {
    Long cpu = box(cgroups.cpuMillis(id));
    boolean pidsRefused = cgroups.refusedPids(id).orElse(0) > 0;
    long exitCode = -1;
    SandboxRun.Ending ending;
    if (stop == null) {
      ending = SandboxRun.Ending.TIMEOUT;
    } else {
      switch (stop) {
        case ENDED -> ending = SandboxRun.Ending.RESULT;
        case OUTPUT_LIMIT -> ending = SandboxRun.Ending.OUTPUT_LIMIT;
        case PROTOCOL_BROKEN -> ending = SandboxRun.Ending.PROTOCOL_BROKEN;
        case CLOSED -> {
          DockerPort.ContainerState state = endState(id);
          exitCode = state.exitCode();
          ending = endingOf(state);
        }
        default -> throw new IllegalStateException("unknown stop " + stop);
      }
    }
    SessionOutput output = session.close();
    return new SandboxRun(
        ending,
        id,
        output.result(),
        new SandboxRun.PositionBytes(
            output.array(FrameType.DAYS),
            output.array(FrameType.ROWS),
            output.array(FrameType.COLUMNS),
            output.array(FrameType.WEIGHTS)),
        output.files(),
        output.stdout(),
        output.stderr(),
        session.protocolProblem(),
        exitCode,
        pidsRefused,
        new SandboxRun.Usage(Math.round(phases.millis("run")), cpu, memory.peakBytes()),
        SandboxRun.Timings.NONE);
  }

  private DockerPort.ContainerState endState(String id) throws SandboxUnavailableException {
    Optional<DockerPort.ContainerState> state = docker.awaitExit(id, EXIT_GRACE);
    if (state.isEmpty()) {
      throw new SandboxUnavailableException(
          "The container was removed by somebody else while the strategy ran.", true, true, null);
    }
    if (state.get().running()) {
      throw new SandboxUnavailableException(
          "The connection to the container was lost while the strategy ran.", true, true, null);
    }
    return state.get();
  }

  private static SandboxRun.Ending endingOf(DockerPort.ContainerState state) {
    if (state.oomKilled()) {
      return SandboxRun.Ending.OUT_OF_MEMORY;
    }
    return state.exitCode() == SIGSYS_EXIT
        ? SandboxRun.Ending.SANDBOX_VIOLATION
        : SandboxRun.Ending.CRASHED;
  }

  private static @Nullable Long box(java.util.OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }

  private static byte[] frame(byte[] payload) {
    return ByteBuffer.allocate(payload.length + 5)
        .putInt(payload.length)
        .put((byte) FrameType.SUBMISSION_CODE)
        .put(payload)
        .array();
  }

  private static SandboxUnavailableException unavailable(DockerException e, boolean sent) {
    return new SandboxUnavailableException(
        String.valueOf(e.getMessage()), sent, e.isTransient(), e);
  }

  private double removeTimed(String id) {
    long begin = System.nanoTime();
    removeQuietly(id);
    return (System.nanoTime() - begin) / 1e6;
  }

  /**
   * Removal must not hide the outcome: what fails here is logged, and the labels leave it to the
   * reaper.
   */
  private void removeQuietly(String id) {
    for (int attempt = 1; ; attempt++) {
      try {
        docker.remove(id);
        return;
      } catch (DockerException e) {
        if (attempt == REMOVAL_TRIES) {
          log.error(
              "container {} could not be removed after {} tries: {}", id, attempt, e.getMessage());
          return;
        }
        log.warn("container {} could not be removed, trying again: {}", id, e.getMessage());
      }
    }
  }

  @Override
  public void close() {
    sampling.shutdownNow();
  }
}
