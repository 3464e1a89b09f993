package org.strategysandbox.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.event.Failure;
import org.strategysandbox.event.FailureKind;
import org.strategysandbox.sandbox.SandboxRequest.RunLimits;
import org.strategysandbox.sandbox.SandboxRun;

/**
 * Evidence turned into failures with their figures (table of failure kinds in
 * docs/ARCHITECTURE.md).
 */
final class Failures {
  /** Kinds that the runner may claim; everything else is decided by what was seen from outside. */
  private static final Map<String, FailureKind> CLAIMABLE =
      Map.of(
          "strategy_error", FailureKind.STRATEGY_ERROR,
          "no_position", FailureKind.NO_POSITION,
          "empty_position", FailureKind.EMPTY_POSITION,
          "invalid_result", FailureKind.INVALID_RESULT,
          "disk_limit", FailureKind.DISK_LIMIT);

  /** Failures that a refused thread explains better than they do themselves. */
  private static final Set<FailureKind> CAUSED_BY_REFUSED_PIDS =
      Set.of(
          FailureKind.STRATEGY_ERROR,
          FailureKind.NO_POSITION,
          FailureKind.EMPTY_POSITION,
          FailureKind.CRASHED);

  private static final Map<Long, String> SIGNALS =
      Map.of(
          4L, "SIGILL", 6L, "SIGABRT", 7L, "SIGBUS", 8L, "SIGFPE", 9L, "SIGKILL", 11L, "SIGSEGV",
          15L, "SIGTERM", 31L, "SIGSYS");

  private static final int SIGNAL_EXIT = 128;

  private Failures() {}

  static Failure invalid(String problem) {
    return new Failure(
        FailureKind.INVALID_RESULT,
        "The sandbox's answer is outside its bounds: " + problem,
        null,
        Map.of("problem", TextNode.valueOf(problem)));
  }

  /** What the runner says of a run that came to an end. */
  static Failure ofRunner(RunnerReport.Failure reported, SandboxRun run, RunLimits limits) {
    FailureKind kind = CLAIMABLE.get(reported.kind());
    if (kind == null) {
      return invalid("it claims a failure of an unknown kind");
    }
    Map<String, JsonNode> details = new LinkedHashMap<>(reported.details());
    if (!reported.type().isEmpty()) {
      details.put("exception", TextNode.valueOf(reported.type()));
    }
    Integer line = reported.line();
    if (line != null) {
      details.put("line", LongNode.valueOf(line));
    }
    if (kind == FailureKind.DISK_LIMIT) {
      details.put("claimed", BooleanNode.TRUE);
    }
    String message = reported.message();
    if (kind == FailureKind.STRATEGY_ERROR) {
      message = reported.type() + (line == null ? "" : " in line " + line) + ": " + message;
    }
    return new Failure(kind, message, reported.traceback(), details);
  }

  /** What was seen from outside of a run that did not come to an end. */
  static Failure ofEnding(SandboxRun run, RunLimits limits) {
    return switch (run.ending()) {
      case TIMEOUT ->
          failure(
              FailureKind.TIMEOUT,
              "The strategy was stopped after "
                  + limits.wallClock().toMillis() / 1000.0
                  + " s, its limit.",
              figures("limitMillis", limits.wallClock().toMillis())
                  .add("wallMillis", run.usage().wallMillis())
                  .add("cpuMillis", run.usage().cpuMillis()));
      case OUT_OF_MEMORY ->
          failure(
              FailureKind.OUT_OF_MEMORY,
              "The strategy needed more than its "
                  + (limits.memoryBytes() >> 20)
                  + " MiB of memory and was killed.",
              figures("limitBytes", limits.memoryBytes())
                  .add("peakMemoryBytes", run.usage().peakMemoryBytes())
                  .exit(run.exitCode()));
      case OUTPUT_LIMIT ->
          failure(
              FailureKind.OUTPUT_LIMIT,
              "The strategy printed more than " + limits.outputBytes() + " bytes and was stopped.",
              figures("limitBytes", limits.outputBytes())
                  .add("writtenBytes", run.usage().outputBytes()));
      case PROTOCOL_BROKEN -> invalid(run.problem());
      case SANDBOX_VIOLATION ->
          failure(
              FailureKind.SANDBOX_VIOLATION,
              "The strategy made a system call by a number of another architecture, which is"
                  + " forbidden, and was killed.",
              new Figures().exit(run.exitCode()));
      case CRASHED ->
          failure(
              FailureKind.CRASHED,
              "The strategy's process ended with exit code "
                  + run.exitCode()
                  + " and without a result.",
              new Figures()
                  .exit(run.exitCode())
                  .add("peakMemoryBytes", run.usage().peakMemoryBytes()));
      case RESULT -> throw new IllegalStateException("a result is no failure by itself");
    };
  }

  /** The process limit instead, where the pids controller refused something and the run failed. */
  static Failure behindRefusedPids(Failure failure, SandboxRun run, RunLimits limits) {
    long refused = run.usage().refusedPids();
    if (refused == 0 || !CAUSED_BY_REFUSED_PIDS.contains(failure.kind())) {
      return failure;
    }
    Map<String, JsonNode> details = new LinkedHashMap<>(failure.details());
    details.put("limit", LongNode.valueOf(limits.pids()));
    details.put("refused", LongNode.valueOf(refused));
    return new Failure(
        FailureKind.PROCESS_LIMIT,
        "A process or thread beyond the limit of "
            + limits.pids()
            + " was refused. "
            + failure.message(),
        failure.traceback(),
        details);
  }

  /** The signal that an exit code stands for; a process may choose the code without any signal. */
  static @Nullable String signal(long exitCode) {
    return SIGNALS.get(exitCode - SIGNAL_EXIT);
  }

  private static Failure failure(FailureKind kind, String message, Figures figures) {
    return new Failure(kind, message, null, figures.values);
  }

  private static Figures figures(String name, long value) {
    return new Figures().add(name, value);
  }

  /** Details under construction; what is not known is left out. */
  private static final class Figures {
    private final Map<String, JsonNode> values = new LinkedHashMap<>();

    Figures add(String name, @Nullable Long value) {
      if (value != null) {
        values.put(name, LongNode.valueOf(value));
      }
      return this;
    }

    /** The exit code, and the signal that it may stand for: a process chooses its code. */
    Figures exit(long code) {
      if (code >= 0) {
        add("exitCode", code);
        String signal = signal(code);
        if (signal != null) {
          values.put("signal", TextNode.valueOf(signal));
        }
      }
      return this;
    }
  }
}
