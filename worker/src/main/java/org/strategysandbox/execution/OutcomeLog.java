package org.strategysandbox.execution;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;
import org.strategysandbox.event.Failure;
import org.strategysandbox.event.FailureKind;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.Warning;
import org.strategysandbox.sandbox.SandboxRequest.RunLimits;
import org.strategysandbox.sandbox.SandboxRun;

/** The line that tells of a run's end, with figures as fields; a warning when it was stopped. */
final class OutcomeLog {
  private OutcomeLog() {}

  static void ended(Logger log, StrategyResult result, SandboxRun run, RunLimits limits) {
    Failure failure = result.failure();
    SandboxRun.Usage usage = run.usage();
    LoggingEventBuilder line =
        log.atLevel(isAbnormal(failure) || !result.warnings().isEmpty() ? Level.WARN : Level.INFO)
            .addKeyValue("submissionId", result.submissionId())
            .addKeyValue("containerId", run.containerId())
            .addKeyValue("outcome", failure == null ? "succeeded" : failure.kind().wireName())
            .addKeyValue("wallMillis", usage.wallMillis())
            .addKeyValue("cpuMillis", usage.cpuMillis())
            .addKeyValue("peakMemoryBytes", usage.peakMemoryBytes())
            .addKeyValue("memoryLimitBytes", limits.memoryBytes())
            .addKeyValue("outputBytes", usage.outputBytes())
            .addKeyValue("refusedPids", usage.refusedPids());
    if (run.exitCode() >= 0) {
      line = line.addKeyValue("exitCode", run.exitCode());
    }
    String signal = Failures.signal(run.exitCode());
    if (signal != null) {
      line = line.addKeyValue("signal", signal);
    }
    line.log(
        "submission {} {}: {}, exit code {}, {}{}",
        result.submissionId(),
        failure == null ? "succeeded" : "failed as " + failure.kind().wireName(),
        run.containerId() == null ? "no container" : "container " + run.containerId(),
        run.exitCode() < 0 ? "none" : run.exitCode(),
        usage,
        warnings(result));
  }

  private static boolean isAbnormal(@Nullable Failure failure) {
    if (failure == null) {
      return false;
    }
    FailureKind kind = failure.kind();
    return kind != FailureKind.STRATEGY_ERROR
        && kind != FailureKind.NO_POSITION
        && kind != FailureKind.EMPTY_POSITION;
  }

  private static String warnings(StrategyResult result) {
    StringBuilder text = new StringBuilder();
    for (Warning warning : result.warnings()) {
      if (warning.code().equals("memory_high") || warning.code().equals("process_limit")) {
        text.append("; ").append(warning.message());
      }
    }
    return text.toString();
  }
}
