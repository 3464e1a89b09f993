package org.strategysandbox.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A submission that was given up without being judged. On the topic it is the original record with
 * headers that say why; this is what those headers say.
 *
 * @param submissionId the key of the original record, or a name made from its hash when that key is
 *     not a submission id
 * @param createdAt when the submission was created, where it could be read
 * @param deadLetteredAt when it was given up
 * @param codeSha256 of the code in UTF-8, where it could be read
 */
@JsonPropertyOrder({"schemaVersion", "submissionId", "replay", "attempt", "status"})
public record DeadLetter(
    String submissionId,
    int replay,
    int attempt,
    DeadLetterCause failure,
    @Nullable Origin origin,
    @Nullable Instant createdAt,
    Instant deadLetteredAt,
    @Nullable String worker,
    @Nullable String host,
    @Nullable String codeSha256,
    @Nullable JsonNode metadata)
    implements Outcome {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a part is missing or outside its bounds
   */
  public DeadLetter {
    Checks.submissionId(submissionId);
    Checks.notNegative("replay", replay);
    Checks.notNegative("attempt", attempt);
    Checks.present("failure", failure);
    Checks.present("deadLetteredAt", deadLetteredAt);
    Checks.sha256OrAbsent("codeSha256", codeSha256);
    metadata = Checks.metadata(metadata, 2 * StrategySubmitted.MAX_METADATA_BYTES);
  }

  @Override
  @JsonProperty("status")
  public OutcomeStatus status() {
    return OutcomeStatus.DEAD_LETTERED;
  }

  /** Nothing: a dead letter is small. */
  @Override
  public List<String> truncated() {
    return List.of();
  }

  /** The key, or a name made from the value's hash when the key is not a submission id. */
  public static String idFor(byte @Nullable [] key, byte @Nullable [] value) {
    String id = key == null ? "" : new String(key, StandardCharsets.UTF_8);
    return StrategySubmitted.isValidId(id)
        ? id
        : "unreadable-" + Texts.sha256(value == null ? new byte[0] : value).substring(0, 16);
  }

  public static DeadLetterBuilder builder(
      String submissionId, int replay, int attempt, DeadLetterCause failure) {
    return new DeadLetterBuilder(submissionId, replay, attempt, failure);
  }
}
