package org.strategysandbox.execution;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.evaluation.Dataset;
import org.strategysandbox.event.DatasetRef;
import org.strategysandbox.event.ExecutionMode;
import org.strategysandbox.event.Failure;
import org.strategysandbox.event.FailureKind;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.Simulation;
import org.strategysandbox.event.StartKind;
import org.strategysandbox.event.StrategyRejected;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.StrategyResultBuilder;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.event.Timings;
import org.strategysandbox.event.Violation;
import org.strategysandbox.sandbox.SandboxRequest;
import org.strategysandbox.sandbox.SandboxRun;
import org.strategysandbox.sandbox.SandboxUnavailableException;
import org.strategysandbox.tracing.TraceSpan;
import org.strategysandbox.tracing.Tracing;
import org.strategysandbox.validation.StrategyValidator;
import org.strategysandbox.validation.ValidationResult;

/** The way of one submission: validate, run, evaluate. Thread-safe. */
public final class StrategyPipeline {
  private static final Logger log = LoggerFactory.getLogger(StrategyPipeline.class);

  private final SandboxConfig config;
  private final Dataset dataset;
  private final @Nullable StrategyValidator validator;
  private final WorkerIdentity identity;
  private final Evaluator evaluator;
  private final ResultAssembler assembler;
  private final FurtherRuns furtherRuns;
  private final Clock clock;

  /**
   * @param validator null switches validation off, to test containment only
   */
  public StrategyPipeline(
      SandboxConfig config,
      Dataset dataset,
      @Nullable StrategyValidator validator,
      WorkerIdentity identity,
      Clock clock) {
    this.config = config;
    this.dataset = dataset;
    this.validator = validator;
    this.identity = identity;
    this.evaluator = new Evaluator(dataset, config.simulation());
    this.assembler = new ResultAssembler(evaluator);
    this.furtherRuns = new FurtherRuns(evaluator, dataset, config.verification().lookAhead());
    this.clock = clock;
  }

  /**
   * Exercises what surrounds a run, so that the first submissions do not meet code that Java still
   * interprets. Blocks for a second or two of CPU; nobody sees its results.
   *
   * @return how often it went through
   */
  public int rehearse() {
    return new Rehearsal(
            assembler,
            new DatasetRef(dataset.id(), dataset.sha256()),
            dataset.dayCount(),
            dataset.symbols().size(),
            config.limits())
        .run();
  }

  /**
   * Blocks until the submission has an outcome.
   *
   * @param executor how it is run
   * @param attempt the attempt that this is, from 1
   * @throws NotServedException it asks for a limit, a dataset or a setting that is not offered
   * @throws SandboxUnavailableException the infrastructure failed; there is no outcome yet
   * @throws InterruptedException cancelled; there is no outcome, and nothing is left
   */
  @SuppressWarnings("try") // the contexts of log and trace only have to be open
  public Outcome process(StrategySubmitted submission, int attempt, StrategyExecutor executor)
      throws NotServedException, SandboxUnavailableException, InterruptedException {
    long begin = System.nanoTime();
    // In floating point, because the submitter may claim any time, a million years ago as well.
    Duration waited = Duration.between(submission.createdAt(), clock.instant());
    double queue = Math.max(0, waited.getSeconds() * 1e3 + waited.getNano() / 1e6);
    String codeSha256 = Hashes.sha256(submission.code());
    checkDataset(submission);
    LocalDate holdout = holdout(submission.simulation());
    Simulation asked = seen(submission.simulation(), holdout);
    evaluator.check(asked);
    SandboxRequest.RunLimits limits = EffectiveLimits.of(config.limits(), submission.limits());

    ValidationResult validation = validate(submission.code());
    double validated = millisSince(begin);
    if (!validation.valid()) {
      return rejection(
          submission,
          attempt,
          codeSha256,
          validation,
          new Timings(queue, validated, null, null, null, validated));
    }

    FurtherRuns.Runner runner =
        cut ->
            named(
                submission,
                executor,
                new SandboxRequest(
                    frame(submission, codeSha256, executor.datasetPath(), cut), limits));
    SandboxRun run = runner.run(holdout == null ? null : new DataCut(holdout.minusDays(1), null));

    long evaluationBegin = System.nanoTime();
    StrategyResultBuilder result =
        StrategyResult.builder(submission.submissionId(), submission.replay(), attempt)
            .mode(executor.mode())
            .worker(identity.worker())
            .host(identity.host())
            .codeSha256(codeSha256)
            .dataset(new DatasetRef(dataset.id(), dataset.sha256()))
            .metadata(submission.metadata());
    if (executor.mode() == ExecutionMode.SANDBOX) {
      result.start(startKind(run.timings().start())).image(identity.image());
    }
    if (validator != null) {
      result.policyVersion(validator.policyVersion());
    }
    Evaluator.Evaluation evaluation;
    try (TraceSpan span = Tracing.step("evaluate")) {
      evaluation = assembler.fill(result, run, limits, asked);
    }
    SandboxRun.Timings phases = run.timings();
    result.timings(
        new Timings(
            queue,
            validator == null ? null : validated,
            phases.phases().total(),
            phases.run(),
            millisSince(evaluationBegin),
            millisSince(begin)));
    StrategyResult finished = result.build();
    if (evaluation != null) {
      finished = furtherRuns.add(finished, evaluation, submission, holdout, runner);
    }
    OutcomeLog.ended(log, finished, run, limits);
    return finished;
  }

  /**
   * The result of a submission that was cancelled while it ran.
   *
   * @param message one line for a person
   */
  public StrategyResult cancelled(StrategySubmitted submission, int attempt, String message) {
    return StrategyResult.builder(submission.submissionId(), submission.replay(), attempt)
        .failure(new Failure(FailureKind.CANCELLED, message))
        .mode(ExecutionMode.SANDBOX)
        .worker(identity.worker())
        .host(identity.host())
        .image(identity.image())
        .codeSha256(Hashes.sha256(submission.code()))
        .metadata(submission.metadata())
        .build();
  }

  /** Runs with the submission's name on every line of the log. */
  @SuppressWarnings("try") // held for its closing
  private static SandboxRun named(
      StrategySubmitted submission, StrategyExecutor executor, SandboxRequest request)
      throws SandboxUnavailableException, InterruptedException {
    try (LogContext context = LogContext.of(submission.submissionId(), null)) {
      return executor.run(request);
    }
  }

  private ValidationResult validate(String code) {
    if (validator == null) {
      return new ValidationResult(List.of(), false);
    }
    try (TraceSpan span = Tracing.step("validate")) {
      ValidationResult validation = validator.validate(code);
      span.with("strategy.violations", validation.violations().size());
      return validation;
    }
  }

  private byte[] frame(
      StrategySubmitted submission, String codeSha256, String path, @Nullable DataCut cut) {
    return SubmissionFrame.of(
        submission.code(),
        codeSha256,
        path,
        config.dataset().aliases(),
        config.simulation(),
        submission.simulation(),
        config.limits(),
        cut);
  }

  private @Nullable LocalDate holdout(Simulation asked) {
    LocalDate own = asked.holdoutFrom();
    return own == null ? config.simulation().holdoutFrom() : own;
  }

  /** The days that a strategy is simulated over: they end before the hold-out. */
  private Simulation seen(Simulation asked, @Nullable LocalDate holdout) {
    if (holdout == null) {
      return asked;
    }
    LocalDate end = asked.endDate() == null ? config.simulation().endDate() : asked.endDate();
    LocalDate last = holdout.minusDays(1);
    return asked.between(asked.startDate(), end == null || end.isAfter(last) ? last : end);
  }

  private static StartKind startKind(SandboxRun.Start start) {
    return switch (start) {
      case WARM -> StartKind.WARM;
      case UPDATED -> StartKind.UPDATED;
      case COLD -> StartKind.COLD;
    };
  }

  private void checkDataset(StrategySubmitted submission) throws NotServedException {
    String asked = submission.dataset();
    if (asked != null && !asked.equals(dataset.id())) {
      throw new NotServedException(
          "The submission asks for dataset '"
              + asked
              + "'; this worker serves '"
              + dataset.id()
              + "'.");
    }
  }

  private StrategyRejected rejection(
      StrategySubmitted submission,
      int attempt,
      String codeSha256,
      ValidationResult validation,
      Timings timings) {
    List<Violation> violations =
        validation.violations().stream()
            .map(
                v ->
                    new Violation(
                        v.rule(), v.message(), v.line(), v.column(), v.source(), v.hint()))
            .toList();
    log.info(
        "submission {} rejected: {} in line {}, {} violations in all",
        submission.submissionId(),
        violations.get(0).rule(),
        violations.get(0).line(),
        violations.size());
    return StrategyRejected.builder(
            submission.submissionId(), submission.replay(), attempt, violations)
        .feedback(Feedback.ofRejection(violations))
        .timings(timings)
        .truncated(validation.truncated() ? List.of("violations") : List.of())
        .worker(identity.worker())
        .host(identity.host())
        .codeSha256(codeSha256)
        .policyVersion(validator == null ? null : validator.policyVersion())
        .metadata(submission.metadata())
        .build();
  }

  private static double millisSince(long begin) {
    return (System.nanoTime() - begin) / 1e6;
  }
}
