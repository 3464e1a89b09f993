package org.strategysandbox.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.evaluation.InvalidPositionException;
import org.strategysandbox.event.Failure;
import org.strategysandbox.event.FailureKind;
import org.strategysandbox.event.ProducedFile;
import org.strategysandbox.event.Simulation;
import org.strategysandbox.event.StrategyResultBuilder;
import org.strategysandbox.event.Usage;
import org.strategysandbox.event.Warning;
import org.strategysandbox.sandbox.ProtocolException;
import org.strategysandbox.sandbox.SandboxRequest.RunLimits;
import org.strategysandbox.sandbox.SandboxRun;

/**
 * Judges the evidence of one run: which result it is (table of failure kinds in
 * docs/ARCHITECTURE.md).
 */
final class ResultAssembler {
  /** Kinds that the runner may claim; everything else is decided by what was seen from outside. */
  private static final Map<String, FailureKind> CLAIMABLE =
      Map.of(
          "strategy_error", FailureKind.STRATEGY_ERROR,
          "no_position", FailureKind.NO_POSITION,
          "empty_position", FailureKind.EMPTY_POSITION,
          "invalid_result", FailureKind.INVALID_RESULT,
          "disk_limit", FailureKind.DISK_LIMIT);

  private static final double HIGH_MEMORY = 0.9;

  private final Evaluator evaluator;
  private final RunnerReportReader reader = new RunnerReportReader();

  ResultAssembler(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** Fills in everything that the run decides. */
  void fill(StrategyResultBuilder result, SandboxRun run, RunLimits limits, Simulation asked) {
    List<Warning> warnings = new ArrayList<>();
    result
        .stdout(emptyToNull(run.stdout()))
        .stderr(emptyToNull(run.stderr()))
        .files(run.files().stream().map(ResultAssembler::file).toList())
        .containerId(run.containerId())
        .usage(usage(run));
    Long peak = run.usage().peakMemoryBytes();
    if (peak != null && peak > HIGH_MEMORY * limits.memoryBytes()) {
      warnings.add(
          new Warning(
              "memory_high",
              "The strategy used " + peak + " of " + limits.memoryBytes() + " bytes of memory."));
    }
    Failure failure =
        run.ending() == SandboxRun.Ending.RESULT
            ? ofReport(result, run, limits, asked, warnings)
            : ofEnding(run, limits);
    if (run.pidsRefused() && (failure == null || failure.kind() != FailureKind.PROCESS_LIMIT)) {
      warnings.add(
          new Warning(
              "process_limit",
              "A process or thread beyond the limit of " + limits.pids() + " was refused."));
    }
    result.failure(failure).warnings(warnings);
    if (failure != null && run.ending() != SandboxRun.Ending.RESULT) {
      result.feedback(Feedback.ofFailure(failure, List.of()));
    }
  }

  private @Nullable Failure ofReport(
      StrategyResultBuilder result,
      SandboxRun run,
      RunLimits limits,
      Simulation asked,
      List<Warning> warnings) {
    byte[] bytes = run.result();
    if (bytes == null) {
      throw new IllegalStateException("a session ends with a result only when one came");
    }
    RunnerReport report;
    try {
      report = reader.read(bytes);
    } catch (ProtocolException e) {
      return invalid(String.valueOf(e.getMessage()));
    }
    warnings.addAll(report.warnings());
    result.claimedMetrics(report.claimedMetrics());
    RunnerReport.Failure reported = report.failure();
    Failure failure =
        reported == null ? evaluate(result, run, report, asked) : ofRunner(reported, run, limits);
    if (failure != null) {
      result.feedback(Feedback.ofFailure(failure, report.feedback()));
    }
    return failure;
  }

  private @Nullable Failure evaluate(
      StrategyResultBuilder result, SandboxRun run, RunnerReport report, Simulation asked) {
    if (!report.hasPosition()) {
      return invalid("a success without a position");
    }
    try {
      Evaluator.Evaluation evaluation =
          evaluator.evaluate(run.position(), asked, report.simulation());
      result.positionSha256(evaluation.positionSha256()).simulation(evaluation.simulation());
      if (evaluation.empty()) {
        return new Failure(
            FailureKind.EMPTY_POSITION,
            "The position never holds a stock: no rebalance row has a weight other than 0.");
      }
      result
          .metrics(evaluation.metrics())
          .feedback(Feedback.ofSuccess(evaluation.metrics(), report.feedback()));
      return null;
    } catch (InvalidPositionException e) {
      return invalid(String.valueOf(e.getMessage()));
    }
  }

  private static Failure invalid(String problem) {
    return new Failure(
        FailureKind.INVALID_RESULT, "The sandbox's answer is outside its bounds: " + problem);
  }

  private static Failure ofRunner(RunnerReport.Failure reported, SandboxRun run, RunLimits limits) {
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
      details.put("claimed", com.fasterxml.jackson.databind.node.BooleanNode.TRUE);
    }
    String message = reported.message();
    if (kind == FailureKind.STRATEGY_ERROR) {
      if (run.pidsRefused()) {
        kind = FailureKind.PROCESS_LIMIT;
        details.put("limit", LongNode.valueOf(limits.pids()));
      }
      message = reported.type() + (line == null ? "" : " in line " + line) + ": " + message;
    }
    return new Failure(kind, message, reported.traceback(), details);
  }

  private static Failure ofEnding(SandboxRun run, RunLimits limits) {
    return switch (run.ending()) {
      case TIMEOUT ->
          limit(
              FailureKind.TIMEOUT,
              "The strategy was stopped after "
                  + limits.wallClock().toMillis() / 1000.0
                  + " s, its limit.",
              "limitMillis",
              limits.wallClock().toMillis());
      case OUT_OF_MEMORY ->
          limit(
              FailureKind.OUT_OF_MEMORY,
              "The strategy needed more than its "
                  + (limits.memoryBytes() >> 20)
                  + " MiB of memory and was killed.",
              "limitBytes",
              limits.memoryBytes());
      case OUTPUT_LIMIT ->
          limit(
              FailureKind.OUTPUT_LIMIT,
              "The strategy printed more than " + limits.outputBytes() + " bytes and was stopped.",
              "limitBytes",
              limits.outputBytes());
      case PROTOCOL_BROKEN -> invalid(run.problem());
      case SANDBOX_VIOLATION ->
          new Failure(
              FailureKind.SANDBOX_VIOLATION,
              "The strategy made a system call that is forbidden and was killed.");
      case CRASHED ->
          limit(
              FailureKind.CRASHED,
              "The strategy's process ended with exit code "
                  + run.exitCode()
                  + " and without a result.",
              "exitCode",
              run.exitCode());
      case RESULT -> throw new IllegalStateException("a result is no failure by itself");
    };
  }

  private static Failure limit(FailureKind kind, String message, String name, long value) {
    return new Failure(kind, message, null, Map.of(name, LongNode.valueOf(value)));
  }

  private static Usage usage(SandboxRun run) {
    SandboxRun.Usage usage = run.usage();
    return new Usage(
        usage.wallMillis(),
        usage.cpuMillis(),
        usage.peakMemoryBytes(),
        usage.peakMemoryBytes() == null ? List.of() : List.of("peakMemoryBytes"));
  }

  private static ProducedFile file(org.strategysandbox.sandbox.ProducedFile file) {
    return new ProducedFile(
        file.name(),
        file.content().length,
        Hashes.sha256(file.content()),
        Base64.getEncoder().encodeToString(file.content()));
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
