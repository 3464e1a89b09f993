package org.strategysandbox.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a strategy that was run: {@code succeeded}, or {@code failed} when there is a
 * failure.
 *
 * @param failure absent when the run succeeded
 * @param metrics trusted figures of {@code docs/simulation.md} by name; ratios are fractions, an
 *     undefined figure is absent
 * @param claimedMetrics figures that the strategy's own report had; never to be relied on
 * @param holdoutMetrics trusted figures of the days from {@code simulation.holdoutFrom} on, which
 *     the strategy did not see; not for the model that wrote the code
 * @param verification what was found about look-ahead; absent when nobody looked
 * @param simulation effective settings of the simulation by name
 * @param feedback bounded plain text for the model that wrote the code
 * @param stdout what the strategy printed, bounded
 * @param stderr what it printed there, bounded
 * @param truncated names of parts that were shortened or dropped for size
 * @param start how the container was had; absent in direct mode
 * @param worker name of the worker
 * @param codeSha256 of the code in UTF-8, lower-case hexadecimal
 * @param positionSha256 as {@code docs/sandbox-protocol.md} defines it
 * @param image id of the sandbox image
 * @param policyVersion hash or version of the validation policy
 */
@JsonPropertyOrder({"schemaVersion", "submissionId", "replay", "attempt", "status"})
public record StrategyResult(
    String submissionId,
    int replay,
    int attempt,
    @Nullable Failure failure,
    @JsonInclude(Include.NON_EMPTY) List<Warning> warnings,
    @JsonInclude(Include.NON_EMPTY) Map<String, Double> metrics,
    @JsonInclude(Include.NON_EMPTY) Map<String, Double> claimedMetrics,
    @JsonInclude(Include.NON_EMPTY) Map<String, Double> holdoutMetrics,
    @Nullable VerificationResult verification,
    @JsonInclude(Include.NON_EMPTY) Map<String, EffectiveValue> simulation,
    @Nullable String feedback,
    @Nullable String stdout,
    @Nullable String stderr,
    @JsonInclude(Include.NON_EMPTY) List<String> truncated,
    @JsonInclude(Include.NON_EMPTY) List<ProducedFile> files,
    @Nullable Usage usage,
    @Nullable Timings timings,
    @Nullable StartKind start,
    ExecutionMode mode,
    @Nullable String containerId,
    @Nullable String worker,
    @Nullable String host,
    @Nullable String codeSha256,
    @Nullable String positionSha256,
    @Nullable DatasetRef dataset,
    @Nullable String image,
    @Nullable String policyVersion,
    @Nullable JsonNode metadata)
    implements Outcome {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a part is missing or outside its bounds
   */
  public StrategyResult {
    Checks.submissionId(submissionId);
    Checks.notNegative("replay", replay);
    Checks.atLeastOne("attempt", attempt);
    Checks.present("mode", mode);
    warnings = Checks.copy(warnings);
    metrics = Checks.figures("metrics", metrics);
    claimedMetrics = Checks.figures("claimedMetrics", claimedMetrics);
    holdoutMetrics = Checks.figures("holdoutMetrics", holdoutMetrics);
    simulation = Checks.copy(simulation);
    truncated = Checks.copy(truncated);
    files = Checks.copy(files);
    Checks.sha256OrAbsent("codeSha256", codeSha256);
    Checks.sha256OrAbsent("positionSha256", positionSha256);
    metadata = Checks.metadata(metadata, 2 * StrategySubmitted.MAX_METADATA_BYTES);
  }

  @Override
  @JsonProperty("status")
  public OutcomeStatus status() {
    return failure == null ? OutcomeStatus.SUCCEEDED : OutcomeStatus.FAILED;
  }

  public static StrategyResultBuilder builder(String submissionId, int replay, int attempt) {
    return new StrategyResultBuilder(submissionId, replay, attempt);
  }

  /** A builder that starts with everything this result holds. */
  public StrategyResultBuilder toBuilder() {
    return builder(submissionId, replay, attempt)
        .failure(failure)
        .warnings(warnings)
        .metrics(metrics)
        .claimedMetrics(claimedMetrics)
        .holdoutMetrics(holdoutMetrics)
        .verification(verification)
        .simulation(simulation)
        .feedback(feedback)
        .stdout(stdout)
        .stderr(stderr)
        .truncated(truncated)
        .files(files)
        .usage(usage)
        .timings(timings)
        .start(start)
        .mode(mode)
        .containerId(containerId)
        .worker(worker)
        .host(host)
        .codeSha256(codeSha256)
        .positionSha256(positionSha256)
        .dataset(dataset)
        .image(image)
        .policyVersion(policyVersion)
        .metadata(metadata);
  }
}
