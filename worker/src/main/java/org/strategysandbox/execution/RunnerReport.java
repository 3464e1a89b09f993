package org.strategysandbox.execution;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.event.Warning;

/**
 * What the runner said in its RESULT frame, bounded and checked for shape. All of it is the
 * sandbox's word: the strategy could have written it itself.
 *
 * @param simulation arguments of the strategy's own {@code sim} call
 * @param claimedMetrics figures that the strategy saw
 * @param feedback lines for the model that wrote the code
 */
record RunnerReport(
    boolean succeeded,
    boolean hasPosition,
    Map<String, Object> simulation,
    @Nullable Failure failure,
    List<Warning> warnings,
    Map<String, Double> claimedMetrics,
    List<String> feedback) {

  RunnerReport {
    warnings = List.copyOf(warnings);
    claimedMetrics = Map.copyOf(claimedMetrics);
    feedback = List.copyOf(feedback);
  }

  /** The runner's account of a failed run. */
  record Failure(
      String kind,
      String type,
      String message,
      @Nullable String traceback,
      @Nullable Integer line,
      Map<String, JsonNode> details) {}
}
