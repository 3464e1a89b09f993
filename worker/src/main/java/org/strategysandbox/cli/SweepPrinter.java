package org.strategysandbox.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;
import org.strategysandbox.reaper.Sweep;

/** What a look at the daemon came to, for people or as a line of JSON. */
final class SweepPrinter {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final boolean json;

  SweepPrinter(boolean json) {
    this.json = json;
  }

  void print(Sweep sweep) {
    System.out.print(json ? line(sweep) : table(sweep));
    System.out.flush();
  }

  static String line(Sweep sweep) {
    ObjectNode tree = MAPPER.createObjectNode();
    tree.put("at", sweep.at().toString());
    tree.put("installation", sweep.installation());
    tree.put("followed", sweep.followed());
    tree.put("containers", sweep.containers());
    ObjectNode kept = tree.putObject("kept");
    new TreeMap<>(sweep.kept()).forEach((verdict, count) -> kept.put(verdict.wireName(), count));
    ArrayNode orphans = tree.putArray("orphans");
    for (Sweep.Orphan orphan : sweep.orphans()) {
      ObjectNode node = orphans.addObject();
      node.put("containerId", orphan.containerId());
      node.put("worker", orphan.worker());
      node.put("host", orphan.host());
      if (!orphan.submissionId().isEmpty()) {
        node.put("submissionId", orphan.submissionId());
      }
      node.put("reason", orphan.reason().wireName());
      node.put("fate", orphan.fate().wireName());
      if (!orphan.problem().isEmpty()) {
        node.put("problem", orphan.problem());
      }
    }
    try {
      return MAPPER.writeValueAsString(tree) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts is always written", e);
    }
  }

  static String table(Sweep sweep) {
    StringBuilder text = new StringBuilder();
    for (Sweep.Orphan orphan : sweep.orphans()) {
      text.append(
          "%-12.12s  %-16s  %-15s  worker %s%s%n"
              .formatted(
                  orphan.containerId(),
                  orphan.fate().wireName(),
                  orphan.reason().wireName(),
                  Printable.line(orphan.worker()),
                  orphan.problem().isEmpty() ? "" : ": " + Printable.line(orphan.problem())));
    }
    text.append(
        "%d containers of installation %s, %d orphans, %d left%s%n"
            .formatted(
                sweep.containers(),
                sweep.installation(),
                sweep.orphans().size(),
                sweep.left(),
                sweep.followed() ? "" : "; Kafka is not followed: only deadlines decided"));
    return text.toString();
  }
}
