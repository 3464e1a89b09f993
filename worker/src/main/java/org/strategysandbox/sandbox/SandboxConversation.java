package org.strategysandbox.sandbox;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one submission in a container that is ready for it, and gathers the evidence. */
final class SandboxConversation {
  private static final Logger log = LoggerFactory.getLogger(SandboxConversation.class);

  private final EndingFinder endings;
  private final UsageReader counters;
  private final ScheduledExecutorService sampling;

  SandboxConversation(DockerPort docker, UsageReader counters, ScheduledExecutorService sampling) {
    this.endings = new EndingFinder(docker);
    this.counters = counters;
    this.sampling = sampling;
  }

  /**
   * Blocks until the strategy's end, however it ends; the container is left as it is.
   *
   * @throws SandboxUnavailableException the daemon failed, or somebody ended the container
   */
  SandboxRun run(ReadyContainer container, SandboxRequest request)
      throws SandboxUnavailableException, InterruptedException {
    String id = container.id();
    SandboxSession session = container.session();
    boolean sent = false;
    try (UsageSampler usage = new UsageSampler(counters, id, sampling)) {
      RunLog.started(log, id, request.limits());
      PhaseClock phases = new PhaseClock();
      sent = true;
      container.attachment().send(frame(request.submissionFrame()));
      SandboxSession.@Nullable Stop stop = awaitStop(session, request.limits().wallClock());
      phases.mark("run");
      usage.sample();
      EndingFinder.Found end = endings.find(id, stop, session.protocolProblem());
      return evidence(container, end, session.close(), usage, phases.millis("run"));
    } catch (DockerException e) {
      throw SandboxUnavailableException.of(
          e, sent, e.isTransient() || e.kind() == DockerException.Kind.NOT_FOUND);
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

  private static SandboxRun evidence(
      ReadyContainer container,
      EndingFinder.Found end,
      SessionOutput output,
      UsageSampler usage,
      double runMillis) {
    StartPhases phases = container.phases();
    return new SandboxRun(
        end.ending(),
        container.id(),
        output.result(),
        output.takePosition(),
        output.files(),
        output.stdout(),
        output.stderr(),
        end.problem(),
        end.exitCode(),
        new SandboxRun.Usage(
            Math.round(runMillis),
            usage.cpuMillis(),
            usage.peakMemoryBytes(),
            output.outputBytes(),
            usage.refusedPids()),
        new SandboxRun.Timings(container.start(), phases, runMillis));
  }

  private static byte[] frame(byte[] payload) {
    return ByteBuffer.allocate(payload.length + 5)
        .putInt(payload.length)
        .put((byte) FrameType.SUBMISSION_CODE)
        .put(payload)
        .array();
  }
}
