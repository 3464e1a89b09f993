package org.strategysandbox.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.config.LookAheadMode;
import org.strategysandbox.evaluation.Dataset;
import org.strategysandbox.evaluation.InvalidPositionException;
import org.strategysandbox.event.Simulation;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.event.VerificationResult;
import org.strategysandbox.event.Warning;
import org.strategysandbox.sandbox.ProtocolException;
import org.strategysandbox.sandbox.SandboxRun;
import org.strategysandbox.sandbox.SandboxUnavailableException;

/** What a success is asked for beyond its own run: figures of a hold-out, and look-ahead. */
final class FurtherRuns {
  private final Evaluator evaluator;
  private final LookAheadProbe probe;
  private final LookAheadMode mode;

  FurtherRuns(Evaluator evaluator, Dataset dataset, LookAheadMode mode) {
    this.evaluator = evaluator;
    this.probe = new LookAheadProbe(dataset);
    this.mode = mode;
  }

  /** The run that sees all but what a cut leaves out; null cuts nothing. */
  @FunctionalInterface
  interface Runner {
    SandboxRun run(@Nullable DataCut cut) throws SandboxUnavailableException, InterruptedException;
  }

  /**
   * Adds what the further runs give.
   *
   * @param result a success
   * @param evaluation its position
   * @param holdout first day that its own run did not see; null when it saw all
   */
  StrategyResult add(
      StrategyResult result,
      Evaluator.Evaluation evaluation,
      StrategySubmitted submission,
      @Nullable LocalDate holdout,
      Runner runner)
      throws SandboxUnavailableException, InterruptedException {
    StrategyResult complete = result;
    if (holdout != null) {
      complete = withHoldout(complete, submission.simulation(), holdout, runner);
    }
    if (!asked(submission)) {
      return complete;
    }
    boolean random = result.warnings().stream().anyMatch(w -> w.code().equals("random_used"));
    VerificationResult found =
        probe.probe(
            evaluation.rows(), String.valueOf(result.codeSha256()), random, cut -> runner.run(cut));
    complete = complete.toBuilder().verification(found).build();
    String message = found.message();
    return message == null
        ? complete
        : warned(
            complete,
            found.lookAhead().equals(VerificationResult.FOUND)
                ? "look_ahead"
                : "look_ahead_unclear",
            message,
            true);
  }

  private boolean asked(StrategySubmitted submission) {
    return switch (mode) {
      case NONE -> false;
      case CHAMPIONS -> Boolean.TRUE.equals(submission.verification().lookAhead());
      case ALWAYS -> !Boolean.FALSE.equals(submission.verification().lookAhead());
    };
  }

  private StrategyResult withHoldout(
      StrategyResult result, Simulation asked, LocalDate holdout, Runner runner)
      throws SandboxUnavailableException, InterruptedException {
    SandboxRun run = runner.run(null);
    try {
      byte[] bytes = run.result();
      if (run.ending() != SandboxRun.Ending.RESULT || bytes == null) {
        throw new ProtocolException("the run ended as " + run.ending());
      }
      RunnerReport report = new RunnerReportReader().read(bytes);
      if (!report.hasPosition()) {
        throw new ProtocolException("the run gave no position");
      }
      Map<String, Double> metrics =
          evaluator
              .evaluate(
                  run.position(), asked.between(holdout, asked.endDate()), report.simulation())
              .metrics();
      return result.toBuilder().holdoutMetrics(metrics).build();
    } catch (ProtocolException | InvalidPositionException e) {
      return warned(
          result, "holdout_failed", "No figures of the hold-out: " + e.getMessage(), false);
    }
  }

  private static StrategyResult warned(
      StrategyResult result, String code, String message, boolean inFeedback) {
    List<Warning> warnings = new ArrayList<>(result.warnings());
    warnings.add(new Warning(code, message));
    StrategyResult complete = result.toBuilder().warnings(warnings).build();
    return inFeedback
        ? complete.toBuilder().feedback(result.feedback() + "\n" + message).build()
        : complete;
  }
}
