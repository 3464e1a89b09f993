package org.strategysandbox.loop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a generator is told before it writes the next strategy (docs/loop.md). Fields are chosen one
 * by one: figures of a hold-out must never reach whoever writes strategies.
 */
final class GeneratorRequest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PROTOCOL = 1;

  private GeneratorRequest() {}

  /**
   * One line of JSON, without its end.
   *
   * @param results how many of the latest iterations it is told of
   */
  static String of(int iteration, LoopProgress progress, int results) {
    ObjectNode root = JSON.createObjectNode();
    root.put("protocol", PROTOCOL);
    root.put("iteration", iteration);
    ArrayNode latest = root.putArray("results");
    List<HistoryRecord.Ended> ended = progress.latest(results);
    ended.forEach(done -> latest.add(result(done, null)));
    progress
        .champion()
        .ifPresent(best -> root.set("champion", result(best, progress.code(best.iteration()))));
    // Separators that JSON allows would end the line for some readers.
    return root.toString().replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
  }

  private static ObjectNode result(HistoryRecord.Ended done, @Nullable String code) {
    ObjectNode node = JSON.createObjectNode();
    node.put("iteration", done.iteration());
    node.put("name", done.name());
    node.put("status", done.status());
    if (!done.kind().isEmpty()) {
      node.put("kind", done.kind());
      node.put("message", done.message());
    }
    JsonNode feedback = done.outcome().path("feedback");
    if (feedback.isTextual()) {
      node.put("feedback", feedback.textValue());
    }
    ObjectNode metrics = node.putObject("metrics");
    HistoryRecord.metrics(done.outcome()).forEach(metrics::put);
    if (done.score() != null) {
      node.put("score", done.score());
    }
    HistoryRecord.Duplicate duplicate = done.duplicateOf();
    if (duplicate != null) {
      node.putObject("duplicateOf")
          .put("iteration", duplicate.iteration())
          .put("by", duplicate.by());
    }
    if (code != null) {
      node.put("code", code);
    }
    return node;
  }
}
