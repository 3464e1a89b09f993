package org.strategysandbox.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a run failed.
 *
 * @param message one bounded line for a person
 * @param traceback the Python traceback, where there is one
 * @param details figures and names that belong to the kind, for example {@code limitBytes}
 */
public record Failure(
    FailureKind kind,
    String message,
    @Nullable String traceback,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, JsonNode> details) {

  public Failure {
    Checks.present("kind", kind);
    Checks.present("message", message);
    details = Checks.copy(details);
  }

  public Failure(FailureKind kind, String message) {
    this(kind, message, null, Map.of());
  }
}
