package org.strategysandbox.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A runner as a process of this machine: the same frames, bounds and evidence as of a container,
 * and nothing of a sandbox. Serves one run; for one thread, which must live as long as the process.
 */
public final class RunnerProcess implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(RunnerProcess.class);
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final Duration EXIT_GRACE = Duration.ofSeconds(5);
  private static final int CHUNK = 64 * 1024;

  private final Process process;
  private final SandboxSession session;
  private final Thread errors;

  /**
   * What may leave it.
   *
   * @param outputBytes of stdout and stderr together
   * @param files most files, {@code fileBytes} together
   * @param positionBytes of the position's arrays together
   */
  public record Bounds(long outputBytes, int files, long fileBytes, long positionBytes) {}

  private RunnerProcess(Process process, Bounds bounds) {
    this.process = process;
    this.session =
        new SandboxSession(
            new SessionOutput.OutputBounds(
                bounds.outputBytes(), bounds.files(), bounds.fileBytes(), bounds.positionBytes()));
    this.errors = thread("runner-stderr", () -> pump(process.getErrorStream(), session::stderr));
    Thread output =
        thread(
            "runner-stdout",
            () -> {
              pump(process.getInputStream(), session::stdout);
              // What it wrote last on the other stream belongs to its end.
              join(errors);
              session.closed();
            });
    errors.start();
    output.start();
  }

  /**
   * Starts one.
   *
   * @param command that serves the protocol and makes itself the leader of a process group
   * @throws IOException it cannot be started
   */
  public static RunnerProcess start(ProcessBuilder command, Bounds bounds) throws IOException {
    return new RunnerProcess(command.start(), bounds);
  }

  private static Thread thread(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  private static void pump(InputStream stream, Consumer<byte[]> sink) {
    byte[] chunk = new byte[CHUNK];
    try (stream) {
      for (int count = stream.read(chunk); count >= 0; count = stream.read(chunk)) {
        sink.accept(java.util.Arrays.copyOf(chunk, count));
      }
    } catch (IOException e) {
      log.debug("a stream of the runner ended: {}", e.toString());
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join(EXIT_GRACE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Its id, as long as it runs. */
  public long pid() {
    return process.pid();
  }

  /**
   * Blocks until the runner waits for a submission.
   *
   * @throws SandboxUnavailableException it ended before, or took too long; nothing was sent to it
   */
  public void awaitReady(Duration patience)
      throws SandboxUnavailableException, InterruptedException {
    boolean ready;
    try {
      ready = session.awaitReady(patience);
    } catch (TimeoutException e) {
      throw new SandboxUnavailableException(
          "The runner was not ready within " + patience.toSeconds() + " s.", false, false, e);
    }
    if (!ready) {
      throw new SandboxUnavailableException(
          "The runner ended before it was ready: "
              + SetupFailure.describe(session.close(), session.protocolProblem()),
          false,
          false,
          null);
    }
  }

  /** Blocks until the strategy's end, however it ends; the process is left as it is. */
  public SandboxRun run(SandboxRequest request) throws InterruptedException {
    session.limitOutput(request.limits().outputBytes());
    PhaseClock phases = new PhaseClock();
    Long cpuBefore = ProcFiles.cpuMillis(pid());
    send(request.submissionFrame());
    Watched watched = watch(request.limits());
    phases.mark("run");
    Long cpuAfter = ProcFiles.cpuMillis(pid());
    EndingFinder.Found end = ending(watched);
    SessionOutput output = session.close();
    return new SandboxRun(
        end.ending(),
        null,
        output.result(),
        output.takePosition(),
        output.files(),
        output.stdout(),
        output.stderr(),
        end.problem(),
        end.exitCode(),
        new SandboxRun.Usage(
            Math.round(phases.millis("run")),
            cpuBefore == null || cpuAfter == null ? null : cpuAfter - cpuBefore,
            watched.peakBytes(),
            output.outputBytes(),
            0),
        new SandboxRun.Timings(
            SandboxRun.Start.COLD, new StartPhases(0, 0, 0, 0), phases.millis("run")));
  }

  /** On a thread of its own: a runner that does not read must not stop the clock. */
  private void send(byte[] payload) {
    byte[] frame =
        ByteBuffer.allocate(payload.length + 5)
            .putInt(payload.length)
            .put((byte) FrameType.SUBMISSION_CODE)
            .put(payload)
            .array();
    thread(
            "runner-stdin",
            () -> {
              try {
                OutputStream input = process.getOutputStream();
                input.write(frame);
                input.flush();
              } catch (IOException e) {
                log.debug("the runner did not read its submission: {}", e.toString());
              }
            })
        .start();
  }

  /**
   * What was seen until the end.
   *
   * @param stop null when the time or the memory was over first
   */
  private record Watched(
      SandboxSession.@Nullable Stop stop, boolean outOfMemory, @Nullable Long peakBytes) {}

  private Watched watch(SandboxRequest.RunLimits limits) throws InterruptedException {
    long deadline = System.nanoTime() + limits.wallClock().toNanos();
    Long peak = null;
    while (true) {
      Long now = ProcFiles.anonymousBytes(pid());
      peak = now == null || (peak != null && peak > now) ? peak : now;
      if (now != null && now > limits.memoryBytes()) {
        return new Watched(null, true, peak);
      }
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        return new Watched(null, false, peak);
      }
      try {
        return new Watched(
            session.awaitStop(Duration.ofNanos(Math.min(left, LOOK.toNanos()))), false, peak);
      } catch (TimeoutException e) {
        // Look again.
      }
    }
  }

  private EndingFinder.Found ending(Watched watched) throws InterruptedException {
    SandboxSession.Stop stop = watched.stop();
    if (stop == null) {
      return new EndingFinder.Found(
          watched.outOfMemory() ? SandboxRun.Ending.OUT_OF_MEMORY : SandboxRun.Ending.TIMEOUT,
          -1,
          "");
    }
    return switch (stop) {
      case ENDED -> new EndingFinder.Found(SandboxRun.Ending.RESULT, -1, "");
      case OUTPUT_LIMIT -> new EndingFinder.Found(SandboxRun.Ending.OUTPUT_LIMIT, -1, "");
      case PROTOCOL_BROKEN ->
          new EndingFinder.Found(SandboxRun.Ending.PROTOCOL_BROKEN, -1, session.protocolProblem());
      case CLOSED, LOST ->
          process.waitFor(EXIT_GRACE.toMillis(), TimeUnit.MILLISECONDS)
              ? new EndingFinder.Found(SandboxRun.Ending.CRASHED, process.exitValue(), "")
              : new EndingFinder.Found(
                  SandboxRun.Ending.PROTOCOL_BROKEN,
                  -1,
                  "the process closed its streams and ran on");
    };
  }

  /** Kills its whole process group and waits until it is gone. */
  @Override
  public void close() {
    session.close();
    boolean interrupted = Thread.interrupted();
    List<ProcessHandle> family = process.descendants().toList();
    interrupted |= killGroup();
    // Those that left the group, and a runner that was not its leader yet.
    family.forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    while (process.isAlive()) {
      try {
        process.waitFor();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Java kills single processes only.
   *
   * @return whether the wait was interrupted
   */
  private boolean killGroup() {
    try {
      Process kill =
          new ProcessBuilder(
                  "/bin/sh", "-c", "kill -s KILL -- \"-$1\" 2>/dev/null", "kill", "" + pid())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      kill.waitFor();
      return false;
    } catch (IOException e) {
      log.warn("the process group {} was not killed as a whole: {}", pid(), e.toString());
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }
}
