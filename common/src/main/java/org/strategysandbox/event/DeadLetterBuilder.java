package org.strategysandbox.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Builds a {@link DeadLetter}. */
public final class DeadLetterBuilder {
  private final String submissionId;
  private final int replay;
  private final int attempt;
  private final DeadLetterCause failure;
  private @Nullable Origin origin;
  private @Nullable Instant createdAt;
  private Instant deadLetteredAt = Instant.now();
  private @Nullable String worker;
  private @Nullable String host;
  private @Nullable String codeSha256;
  private @Nullable JsonNode metadata;

  DeadLetterBuilder(String submissionId, int replay, int attempt, DeadLetterCause failure) {
    this.submissionId = submissionId;
    this.replay = replay;
    this.attempt = attempt;
    this.failure = failure;
  }

  public DeadLetterBuilder origin(@Nullable Origin origin) {
    this.origin = origin;
    return this;
  }

  public DeadLetterBuilder createdAt(@Nullable Instant createdAt) {
    this.createdAt = createdAt;
    return this;
  }

  public DeadLetterBuilder deadLetteredAt(Instant deadLetteredAt) {
    this.deadLetteredAt = deadLetteredAt;
    return this;
  }

  public DeadLetterBuilder worker(@Nullable String worker) {
    this.worker = worker;
    return this;
  }

  public DeadLetterBuilder host(@Nullable String host) {
    this.host = host;
    return this;
  }

  public DeadLetterBuilder codeSha256(@Nullable String codeSha256) {
    this.codeSha256 = codeSha256;
    return this;
  }

  public DeadLetterBuilder metadata(@Nullable JsonNode metadata) {
    this.metadata = metadata;
    return this;
  }

  /**
   * The finished record.
   *
   * @throws IllegalArgumentException if a part is missing or outside its bounds
   */
  public DeadLetter build() {
    return new DeadLetter(
        submissionId,
        replay,
        attempt,
        failure,
        origin,
        createdAt,
        deadLetteredAt,
        worker,
        host,
        codeSha256,
        metadata);
  }
}
