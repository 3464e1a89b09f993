package org.strategysandbox.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a {@link StrategyResult}. */
public final class StrategyResultBuilder {
  private final String submissionId;
  private final int replay;
  private final int attempt;
  private @Nullable Failure failure;
  private List<Warning> warnings = List.of();
  private Map<String, Double> metrics = Map.of();
  private Map<String, Double> claimedMetrics = Map.of();
  private Map<String, Double> holdoutMetrics = Map.of();
  private @Nullable VerificationResult verification;
  private Map<String, EffectiveValue> simulation = Map.of();
  private @Nullable String feedback;
  private @Nullable String stdout;
  private @Nullable String stderr;
  private List<String> truncated = List.of();
  private List<ProducedFile> files = List.of();
  private @Nullable Usage usage;
  private @Nullable Timings timings;
  private @Nullable StartKind start;
  private ExecutionMode mode = ExecutionMode.SANDBOX;
  private @Nullable String containerId;
  private @Nullable String worker;
  private @Nullable String host;
  private @Nullable String codeSha256;
  private @Nullable String positionSha256;
  private @Nullable DatasetRef dataset;
  private @Nullable String image;
  private @Nullable String policyVersion;
  private @Nullable JsonNode metadata;

  StrategyResultBuilder(String submissionId, int replay, int attempt) {
    this.submissionId = submissionId;
    this.replay = replay;
    this.attempt = attempt;
  }

  public StrategyResultBuilder failure(@Nullable Failure failure) {
    this.failure = failure;
    return this;
  }

  public StrategyResultBuilder warnings(List<Warning> warnings) {
    this.warnings = warnings;
    return this;
  }

  public StrategyResultBuilder metrics(Map<String, Double> metrics) {
    this.metrics = metrics;
    return this;
  }

  public StrategyResultBuilder claimedMetrics(Map<String, Double> claimedMetrics) {
    this.claimedMetrics = claimedMetrics;
    return this;
  }

  public StrategyResultBuilder holdoutMetrics(Map<String, Double> holdoutMetrics) {
    this.holdoutMetrics = holdoutMetrics;
    return this;
  }

  public StrategyResultBuilder verification(@Nullable VerificationResult verification) {
    this.verification = verification;
    return this;
  }

  public StrategyResultBuilder simulation(Map<String, EffectiveValue> simulation) {
    this.simulation = simulation;
    return this;
  }

  public StrategyResultBuilder feedback(@Nullable String feedback) {
    this.feedback = feedback;
    return this;
  }

  public StrategyResultBuilder stdout(@Nullable String stdout) {
    this.stdout = stdout;
    return this;
  }

  public StrategyResultBuilder stderr(@Nullable String stderr) {
    this.stderr = stderr;
    return this;
  }

  public StrategyResultBuilder truncated(List<String> truncated) {
    this.truncated = truncated;
    return this;
  }

  public StrategyResultBuilder files(List<ProducedFile> files) {
    this.files = files;
    return this;
  }

  public StrategyResultBuilder usage(@Nullable Usage usage) {
    this.usage = usage;
    return this;
  }

  public StrategyResultBuilder timings(@Nullable Timings timings) {
    this.timings = timings;
    return this;
  }

  public StrategyResultBuilder start(@Nullable StartKind start) {
    this.start = start;
    return this;
  }

  public StrategyResultBuilder mode(ExecutionMode mode) {
    this.mode = mode;
    return this;
  }

  public StrategyResultBuilder containerId(@Nullable String containerId) {
    this.containerId = containerId;
    return this;
  }

  public StrategyResultBuilder worker(@Nullable String worker) {
    this.worker = worker;
    return this;
  }

  public StrategyResultBuilder host(@Nullable String host) {
    this.host = host;
    return this;
  }

  public StrategyResultBuilder codeSha256(@Nullable String codeSha256) {
    this.codeSha256 = codeSha256;
    return this;
  }

  public StrategyResultBuilder positionSha256(@Nullable String positionSha256) {
    this.positionSha256 = positionSha256;
    return this;
  }

  public StrategyResultBuilder dataset(@Nullable DatasetRef dataset) {
    this.dataset = dataset;
    return this;
  }

  public StrategyResultBuilder image(@Nullable String image) {
    this.image = image;
    return this;
  }

  public StrategyResultBuilder policyVersion(@Nullable String policyVersion) {
    this.policyVersion = policyVersion;
    return this;
  }

  public StrategyResultBuilder metadata(@Nullable JsonNode metadata) {
    this.metadata = metadata;
    return this;
  }

  /**
   * The finished record.
   *
   * @throws IllegalArgumentException if a part is missing or outside its bounds
   */
  public StrategyResult build() {
    return new StrategyResult(
        submissionId,
        replay,
        attempt,
        failure,
        warnings,
        metrics,
        claimedMetrics,
        holdoutMetrics,
        verification,
        simulation,
        feedback,
        stdout,
        stderr,
        truncated,
        files,
        usage,
        timings,
        start,
        mode,
        containerId,
        worker,
        host,
        codeSha256,
        positionSha256,
        dataset,
        image,
        policyVersion,
        metadata);
  }
}
