package org.strategysandbox.execution;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
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
    if (run.ending() != SandboxRun.Ending.OUT_OF_MEMORY
        && peak != null
        && peak > HIGH_MEMORY * limits.memoryBytes()) {
      warnings.add(
          new Warning(
              "memory_high",
              "The strategy used " + peak + " of " + limits.memoryBytes() + " bytes of memory."));
    }
    List<String> feedback = new ArrayList<>();
    Failure failure =
        run.ending() == SandboxRun.Ending.RESULT
            ? ofReport(result, run, limits, asked, warnings, feedback)
            : Failures.ofEnding(run, limits);
    if (failure != null) {
      failure = Failures.behindRefusedPids(failure, run, limits);
    }
    if (run.usage().refusedPids() > 0
        && (failure == null || failure.kind() != FailureKind.PROCESS_LIMIT)) {
      warnings.add(
          new Warning(
              "process_limit",
              "A process or thread beyond the limit of " + limits.pids() + " was refused."));
    }
    result.failure(failure).warnings(warnings);
    if (failure != null) {
      result.feedback(Feedback.ofFailure(failure, feedback));
    }
  }

  private @Nullable Failure ofReport(
      StrategyResultBuilder result,
      SandboxRun run,
      RunLimits limits,
      Simulation asked,
      List<Warning> warnings,
      List<String> feedback) {
    byte[] bytes = run.result();
    if (bytes == null) {
      throw new IllegalStateException("a session ends with a result only when one came");
    }
    RunnerReport report;
    try {
      report = reader.read(bytes);
    } catch (ProtocolException e) {
      return Failures.invalid(String.valueOf(e.getMessage()));
    }
    warnings.addAll(report.warnings());
    feedback.addAll(report.feedback());
    result.claimedMetrics(report.claimedMetrics());
    RunnerReport.Failure reported = report.failure();
    return reported == null
        ? evaluate(result, run, report, asked)
        : Failures.ofRunner(reported, run, limits);
  }

  private @Nullable Failure evaluate(
      StrategyResultBuilder result, SandboxRun run, RunnerReport report, Simulation asked) {
    if (!report.hasPosition()) {
      return Failures.invalid("a success without a position");
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
      return Failures.invalid(String.valueOf(e.getMessage()));
    }
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
