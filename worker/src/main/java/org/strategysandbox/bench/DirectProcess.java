package org.strategysandbox.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import org.strategysandbox.config.LimitsConfig;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.sandbox.RunnerProcess;
import org.strategysandbox.sandbox.SandboxRequest;
import org.strategysandbox.sandbox.SandboxRun;
import org.strategysandbox.sandbox.SandboxUnavailableException;

/** A runner without a sandbox whose run is timed. Serves one run. */
final class DirectProcess implements AutoCloseable {
  private final RunnerProcess runner;
  private final LimitsConfig limits;

  /** Milliseconds of wall clock and of CPU; no CPU where it is not to be seen. */
  record Taken(double wallMillis, OptionalDouble cpuMillis) {}

  private DirectProcess(RunnerProcess runner, LimitsConfig limits) {
    this.runner = runner;
    this.limits = limits;
  }

  /**
   * Starts one and blocks until it waits for a submission.
   *
   * @throws IOException it cannot be started
   * @throws BenchException it ended before it was ready
   */
  static DirectProcess start(ProcessBuilder command, SandboxConfig config) throws IOException {
    LimitsConfig limits = config.limits();
    RunnerProcess runner =
        RunnerProcess.start(
            command,
            new RunnerProcess.Bounds(
                limits.output().bytes(),
                limits.files(),
                limits.fileBytes().bytes(),
                limits.positionBytes().bytes()));
    boolean ready = false;
    try {
      runner.awaitReady(config.container().startTimeout());
      ready = true;
      return new DirectProcess(runner, limits);
    } catch (SandboxUnavailableException e) {
      throw new BenchException(String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("Interrupted.", e);
    } finally {
      if (!ready) {
        runner.close();
      }
    }
  }

  /**
   * Runs a submission.
   *
   * @param frame what a container would be sent
   * @return what it took from sending it to the end of the result
   */
  Taken run(byte[] frame) throws InterruptedException {
    OptionalDouble cpu = ProcessFigures.threadMillis(runner.pid());
    SandboxRun run =
        runner.run(
            new SandboxRequest(
                frame,
                new SandboxRequest.RunLimits(
                    limits.memory().bytes(),
                    limits.cpus(),
                    limits.wallClock(),
                    limits.pids(),
                    limits.output().bytes())));
    OptionalDouble after = ProcessFigures.threadMillis(runner.pid());
    byte[] bytes = run.result();
    String result = bytes == null ? "nothing" : new String(bytes, StandardCharsets.UTF_8);
    if (run.ending() != SandboxRun.Ending.RESULT
        || !result.replace(" ", "").contains("\"status\":\"succeeded\"")) {
      throw new BenchException("The direct process ended as " + run.ending() + ": " + result);
    }
    return new Taken(
        run.timings().run(),
        cpu.isPresent() && after.isPresent()
            ? OptionalDouble.of(after.getAsDouble() - cpu.getAsDouble())
            : OptionalDouble.empty());
  }

  /** Ends it and waits until it is gone. */
  @Override
  public void close() {
    runner.close();
  }
}
