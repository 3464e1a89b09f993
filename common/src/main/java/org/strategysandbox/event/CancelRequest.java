package org.strategysandbox.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants a submission not to be run, or not to its end; keyed by submission id.
 *
 * @param replay the last replay that is meant: one that is made later is run again
 * @param reason one line for a person, at most 200 characters
 */
@JsonPropertyOrder({"schemaVersion", "submissionId", "replay"})
public record CancelRequest(
    String submissionId, int replay, Instant requestedAt, @Nullable String reason) {
  public static final int MAX_REASON = 200;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a part is missing or outside its bounds
   */
  public CancelRequest {
    Checks.submissionId(submissionId);
    Checks.notNegative("replay", replay);
    Checks.present("requestedAt", requestedAt);
    Checks.atMost("reason", reason, MAX_REASON);
  }

  @JsonProperty("schemaVersion")
  public int schemaVersion() {
    return 1;
  }

  /** Whether it concerns that replay of its submission. */
  public boolean concerns(int replayNumber) {
    return replayNumber <= replay;
  }
}
