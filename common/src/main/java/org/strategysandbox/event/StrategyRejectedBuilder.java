package org.strategysandbox.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a {@link StrategyRejected}. */
public final class StrategyRejectedBuilder {
  private final String submissionId;
  private final int replay;
  private final int attempt;
  private List<Violation> violations;
  private List<Warning> warnings = List.of();
  private @Nullable String feedback;
  private List<String> truncated = List.of();
  private @Nullable Timings timings;
  private @Nullable String worker;
  private @Nullable String host;
  private @Nullable String codeSha256;
  private @Nullable String policyVersion;
  private @Nullable JsonNode metadata;

  StrategyRejectedBuilder(
      String submissionId, int replay, int attempt, List<Violation> violations) {
    this.submissionId = submissionId;
    this.replay = replay;
    this.attempt = attempt;
    this.violations = violations;
  }

  public StrategyRejectedBuilder violations(List<Violation> violations) {
    this.violations = violations;
    return this;
  }

  public StrategyRejectedBuilder warnings(List<Warning> warnings) {
    this.warnings = warnings;
    return this;
  }

  public StrategyRejectedBuilder feedback(@Nullable String feedback) {
    this.feedback = feedback;
    return this;
  }

  public StrategyRejectedBuilder truncated(List<String> truncated) {
    this.truncated = truncated;
    return this;
  }

  public StrategyRejectedBuilder timings(@Nullable Timings timings) {
    this.timings = timings;
    return this;
  }

  public StrategyRejectedBuilder worker(@Nullable String worker) {
    this.worker = worker;
    return this;
  }

  public StrategyRejectedBuilder host(@Nullable String host) {
    this.host = host;
    return this;
  }

  public StrategyRejectedBuilder codeSha256(@Nullable String codeSha256) {
    this.codeSha256 = codeSha256;
    return this;
  }

  public StrategyRejectedBuilder policyVersion(@Nullable String policyVersion) {
    this.policyVersion = policyVersion;
    return this;
  }

  public StrategyRejectedBuilder metadata(@Nullable JsonNode metadata) {
    this.metadata = metadata;
    return this;
  }

  /**
   * The finished record.
   *
   * @throws IllegalArgumentException if a part is missing or outside its bounds
   */
  public StrategyRejected build() {
    return new StrategyRejected(
        submissionId,
        replay,
        attempt,
        violations,
        warnings,
        feedback,
        truncated,
        timings,
        worker,
        host,
        codeSha256,
        policyVersion,
        metadata);
  }
}
