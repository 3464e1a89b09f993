package org.strategysandbox.loop;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.execution.ModeDecision;

/** A line of a history; docs/loop.md is the contract. Times are ISO 8601 in UTC. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = HistoryRecord.Opened.class, name = "opened"),
  @JsonSubTypes.Type(value = HistoryRecord.Started.class, name = "started"),
  @JsonSubTypes.Type(value = HistoryRecord.NotRun.class, name = "not_run"),
  @JsonSubTypes.Type(value = HistoryRecord.Ended.class, name = "ended")
})
@JsonInclude(Include.NON_NULL)
public sealed interface HistoryRecord {
  /** Version of the format. */
  int FORMAT = 1;

  /**
   * The first line.
   *
   * @param loop begins the ids of all submissions
   */
  record Opened(int format, String loop, String at) implements HistoryRecord {}

  /**
   * An iteration has its strategy, and nothing was done with it yet.
   *
   * @param code what is run; what is no UTF-8 is replaced
   */
  record Started(
      int iteration, String submissionId, String name, String code, String codeSha256, String at)
      implements HistoryRecord {}

  /** The loop stopped, and the code of the started iteration was certainly handed to nobody. */
  record NotRun(int iteration, String why, String at) implements HistoryRecord {}

  /**
   * An iteration has its outcome.
   *
   * @param wallMillis from the start of the iteration to its outcome
   * @param score the figure that strategies are ranked by; absent when it has none
   * @param champion whether it was the best so far
   * @param outcome as published, without the content of files
   * @param equity up to 200 points of the equity curve
   */
  record Ended(
      int iteration,
      String submissionId,
      String name,
      String codeSha256,
      String at,
      double wallMillis,
      Decision decision,
      @Nullable Duplicate duplicateOf,
      @Nullable Double score,
      boolean champion,
      JsonNode outcome,
      @JsonInclude(Include.NON_EMPTY) List<Point> equity)
      implements HistoryRecord {

    public Ended {
      equity = equity == null ? List.of() : List.copyOf(equity);
    }

    /** {@code succeeded}, {@code failed}, {@code rejected} or {@code dead_lettered}. */
    public String status() {
      return outcome.path("status").asText("unknown");
    }

    /** Why it did not succeed, in one word; empty when it did. */
    public String kind() {
      return status().equals("rejected")
          ? outcome.path("violations").path(0).path("rule").asText("")
          : outcome.path("failure").path("kind").asText("");
    }

    /** Why it did not succeed; empty when it did. */
    public String message() {
      return status().equals("rejected")
          ? outcome.path("violations").path(0).path("message").asText("")
          : outcome.path("failure").path("message").asText("");
    }

    /** Empty when its position is not known. */
    public String positionSha256() {
      return outcome.path("positionSha256").asText("");
    }

    /** Milliseconds of a phase; null when it was not reached. */
    public @Nullable Double timing(String phase) {
      JsonNode millis = outcome.path("timings").path(phase);
      return millis.isNumber() ? millis.doubleValue() : null;
    }
  }

  /** How an iteration was run, and why. */
  record Decision(String mode, String reason, String why) {
    static Decision of(ModeDecision decision) {
      return new Decision(
          decision.mode().name().toLowerCase(Locale.ROOT),
          decision.reason().wireName(),
          decision.why());
    }
  }

  /**
   * An earlier iteration that was the same.
   *
   * @param by {@code code} or {@code positions}
   */
  record Duplicate(int iteration, String by) {}

  /** A day's equity, 1 at the start. */
  record Point(String day, double value) {}

  /** Figures of an outcome by name. */
  static Map<String, Double> metrics(JsonNode outcome) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    outcome
        .path("metrics")
        .properties()
        .forEach(
            field -> {
              if (field.getValue().isNumber()) {
                metrics.put(field.getKey(), field.getValue().doubleValue());
              }
            });
    return metrics;
  }
}
