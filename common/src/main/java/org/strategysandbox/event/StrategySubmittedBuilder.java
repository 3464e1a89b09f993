package org.strategysandbox.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Builds a {@link StrategySubmitted}. */
public final class StrategySubmittedBuilder {
  private final String submissionId;
  private final String source;
  private final String code;
  private int replay = 0;
  private int attempt = 0;
  private Instant createdAt = Instant.now();
  private @Nullable Instant notAfter;
  private @Nullable String dataset;
  private Simulation simulation = Simulation.UNSET;
  private Limits limits = Limits.UNSET;
  private Verification verification = Verification.UNSET;
  private @Nullable JsonNode metadata;

  StrategySubmittedBuilder(String submissionId, String source, String code) {
    this.submissionId = submissionId;
    this.source = source;
    this.code = code;
  }

  public StrategySubmittedBuilder replay(int replay) {
    this.replay = replay;
    return this;
  }

  public StrategySubmittedBuilder attempt(int attempt) {
    this.attempt = attempt;
    return this;
  }

  public StrategySubmittedBuilder createdAt(Instant createdAt) {
    this.createdAt = createdAt;
    return this;
  }

  public StrategySubmittedBuilder notAfter(@Nullable Instant notAfter) {
    this.notAfter = notAfter;
    return this;
  }

  public StrategySubmittedBuilder dataset(@Nullable String dataset) {
    this.dataset = dataset;
    return this;
  }

  public StrategySubmittedBuilder simulation(Simulation simulation) {
    this.simulation = simulation;
    return this;
  }

  public StrategySubmittedBuilder limits(Limits limits) {
    this.limits = limits;
    return this;
  }

  public StrategySubmittedBuilder verification(Verification verification) {
    this.verification = verification;
    return this;
  }

  public StrategySubmittedBuilder metadata(@Nullable JsonNode metadata) {
    this.metadata = metadata;
    return this;
  }

  /**
   * The finished record.
   *
   * @throws IllegalArgumentException if a part is missing or outside its bounds
   */
  public StrategySubmitted build() {
    return new StrategySubmitted(
        submissionId,
        replay,
        attempt,
        source,
        createdAt,
        notAfter,
        code,
        dataset,
        simulation,
        limits,
        verification,
        metadata);
  }
}
