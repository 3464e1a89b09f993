package org.strategysandbox.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a submission ended. The unit is the submission id together with the replay number. */
public sealed interface Outcome permits StrategyResult, StrategyRejected, DeadLetter {

  /** Version of the outcome's schema. */
  int SCHEMA_VERSION = 1;

  String submissionId();

  /** 0 for the first submission, one more for every replay of a dead letter. */
  int replay();

  /** The attempt that ended like this, from 1. */
  int attempt();

  OutcomeStatus status();

  /** Names of parts that were shortened or dropped for size. */
  List<String> truncated();

  /** SHA-256 of the code that this is the outcome of, where it could be read. */
  @Nullable String codeSha256();

  /** What the submission carried for its sender, where it could be read. */
  @Nullable JsonNode metadata();

  @JsonProperty("schemaVersion")
  default int schemaVersion() {
    return SCHEMA_VERSION;
  }
}
