package org.strategysandbox.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A submission that was refused by static validation; its code was never run.
 *
 * @param violations every violation, in source order, at least one
 * @param feedback bounded plain text for the model that wrote the code
 * @param truncated names of parts that were shortened or dropped for size
 * @param worker name of the worker
 * @param codeSha256 of the code in UTF-8, lower-case hexadecimal
 */
@JsonPropertyOrder({"schemaVersion", "submissionId", "replay", "attempt", "status"})
public record StrategyRejected(
    String submissionId,
    int replay,
    int attempt,
    List<Violation> violations,
    @JsonInclude(Include.NON_EMPTY) List<Warning> warnings,
    @Nullable String feedback,
    @JsonInclude(Include.NON_EMPTY) List<String> truncated,
    @Nullable Timings timings,
    @Nullable String worker,
    @Nullable String host,
    @Nullable String codeSha256,
    @Nullable String policyVersion,
    @Nullable JsonNode metadata)
    implements Outcome {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a part is missing or outside its bounds
   */
  public StrategyRejected {
    Checks.submissionId(submissionId);
    Checks.notNegative("replay", replay);
    Checks.atLeastOne("attempt", attempt);
    violations = Checks.copy(violations);
    if (violations.isEmpty()) {
      throw new IllegalArgumentException("violations must hold at least one");
    }
    warnings = Checks.copy(warnings);
    truncated = Checks.copy(truncated);
    Checks.sha256OrAbsent("codeSha256", codeSha256);
    metadata = Checks.metadata(metadata, 2 * StrategySubmitted.MAX_METADATA_BYTES);
  }

  @Override
  @JsonProperty("status")
  public OutcomeStatus status() {
    return OutcomeStatus.REJECTED;
  }

  public static StrategyRejectedBuilder builder(
      String submissionId, int replay, int attempt, List<Violation> violations) {
    return new StrategyRejectedBuilder(submissionId, replay, attempt, violations);
  }

  /** A builder that starts with everything this rejection holds. */
  public StrategyRejectedBuilder toBuilder() {
    return builder(submissionId, replay, attempt, violations)
        .warnings(warnings)
        .feedback(feedback)
        .truncated(truncated)
        .timings(timings)
        .worker(worker)
        .host(host)
        .codeSha256(codeSha256)
        .policyVersion(policyVersion)
        .metadata(metadata);
  }
}
