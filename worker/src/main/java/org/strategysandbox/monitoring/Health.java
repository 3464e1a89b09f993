package org.strategysandbox.monitoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * What {@code /healthz} and {@code /readyz} answer.
 *
 * @param live whose problems only a new process can mend
 * @param ready whose problems keep the service from its work; they may pass
 */
public record Health(List<Check> live, List<Check> ready) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int MOST_CHARACTERS = 300;

  public Health {
    live = List.copyOf(live);
    ready = List.copyOf(ready);
  }

  /**
   * An answer.
   *
   * @param good whether every check is without a problem
   */
  record Answer(boolean good, String json) {}

  /** Whether {@code /readyz} answers with 200. */
  public boolean isReady() {
    return ready.stream().allMatch(check -> check.problem().isEmpty());
  }

  Answer liveness() {
    return answer(live, "alive", "dead");
  }

  Answer readiness() {
    return answer(ready, "ready", "not_ready");
  }

  private static Answer answer(List<Check> checks, String good, String bad) {
    ObjectNode tree = MAPPER.createObjectNode();
    tree.put("status", good);
    ArrayNode list = tree.putArray("checks");
    boolean all = true;
    for (Check check : checks) {
      Optional<String> problem = check.problem();
      ObjectNode node = list.addObject();
      node.put("name", check.name());
      node.put("ok", problem.isEmpty());
      problem.ifPresent(text -> node.put("reason", LogText.line(text, MOST_CHARACTERS)));
      all &= problem.isEmpty();
    }
    if (!all) {
      tree.put("status", bad);
    }
    try {
      return new Answer(all, MAPPER.writeValueAsString(tree));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts is always written", e);
    }
  }
}
