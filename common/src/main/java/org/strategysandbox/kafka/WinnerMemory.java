package org.strategysandbox.kafka;

import java.util.LinkedHashMap;
import java.util.Map;

/** The standing of the best outcome of each of the latest submissions. */
final class WinnerMemory {
  private final Map<String, Standing> best = new LinkedHashMap<>();
  private final int capacity;

  WinnerMemory(int capacity) {
    this.capacity = capacity;
  }

  /** Whether it wins over all that were offered before for its submission. */
  boolean offer(SeenOutcome seen) {
    String id = seen.outcome().submissionId();
    Standing before = best.get(id);
    if (before != null && !seen.standing().winsOver(before)) {
      return false;
    }
    best.put(id, seen.standing());
    if (best.size() > capacity) {
      best.remove(best.keySet().iterator().next());
    }
    return true;
  }
}
