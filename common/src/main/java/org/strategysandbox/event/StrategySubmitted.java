package org.strategysandbox.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A strategy to validate and run.
 *
 * @param submissionId {@code [A-Za-z0-9][A-Za-z0-9_-]{0,63}}, equal to the record key
 * @param replay 0, or how often a dead letter of this id was replayed
 * @param attempt attempts that were spent before this record was published; 0 when new
 * @param source who submits, {@code [a-z0-9-]{1,32}}
 * @param code Python source, at least one character, at most 64 KiB in UTF-8
 * @param notAfter from this instant on the submission is not run any more
 * @param dataset id of the dataset to run on
 * @param metadata opaque JSON of at most 4 KiB, echoed in the outcome
 */
@JsonPropertyOrder({"schemaVersion", "submissionId", "replay", "attempt", "source", "createdAt"})
public record StrategySubmitted(
    String submissionId,
    int replay,
    int attempt,
    String source,
    Instant createdAt,
    @Nullable Instant notAfter,
    String code,
    @Nullable String dataset,
    Simulation simulation,
    Limits limits,
    Verification verification,
    @Nullable JsonNode metadata) {

  public static final int SCHEMA_VERSION = 1;
  public static final int MAX_CODE_BYTES = 64 * 1024;
  public static final int MAX_METADATA_BYTES = 4 * 1024;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a part is missing or outside its bounds
   */
  public StrategySubmitted {
    Checks.submissionId(submissionId);
    Checks.notNegative("replay", replay);
    Checks.notNegative("attempt", attempt);
    Checks.source(source);
    Checks.present("createdAt", createdAt);
    Checks.present("code", code);
    if (code.isEmpty()) {
      throw new IllegalArgumentException("code is empty");
    }
    if (code.length() > MAX_CODE_BYTES || Checks.utf8Length("code", code) > MAX_CODE_BYTES) {
      throw new IllegalArgumentException("code is larger than " + MAX_CODE_BYTES + " bytes");
    }
    Checks.atMost("dataset", dataset, 128);
    // Jackson passes null for absent parts.
    simulation = simulation == null ? Simulation.UNSET : simulation;
    limits = limits == null ? Limits.UNSET : limits;
    verification = verification == null ? Verification.UNSET : verification;
    metadata = Checks.metadata(metadata, MAX_METADATA_BYTES);
  }

  /** Whether the text can be a submission id. */
  public static boolean isValidId(@Nullable String id) {
    return Checks.isSubmissionId(id);
  }

  /** SHA-256 of code in UTF-8, lower-case hexadecimal, as outcomes name it. */
  public static String hashOf(String code) {
    return Texts.sha256(code);
  }

  @JsonProperty("schemaVersion")
  public int schemaVersion() {
    return SCHEMA_VERSION;
  }

  /** Whether it must not be run any more at the given time. */
  public boolean isExpiredAt(Instant now) {
    return notAfter != null && !now.isBefore(notAfter);
  }

  public static StrategySubmittedBuilder builder(String submissionId, String source, String code) {
    return new StrategySubmittedBuilder(submissionId, source, code);
  }

  /** A builder that starts with everything this submission holds. */
  public StrategySubmittedBuilder toBuilder() {
    return builder(submissionId, source, code)
        .replay(replay)
        .attempt(attempt)
        .createdAt(createdAt)
        .notAfter(notAfter)
        .dataset(dataset)
        .simulation(simulation)
        .limits(limits)
        .verification(verification)
        .metadata(metadata);
  }
}
