package org.strategysandbox.kafka;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;

/**
 * Rejections and dead letters that wait until everything that was published before they were seen
 * is read. They wait in two generations, so that a steady stream of new ones delays none for ever.
 */
final class HeldOutcomes {
  private final int capacity;
  private final Map<String, SeenOutcome> arriving = new LinkedHashMap<>();
  private final Map<String, SeenOutcome> waiting = new LinkedHashMap<>();
  private Map<TopicPartition, Long> fence = Map.of();

  HeldOutcomes(int capacity) {
    this.capacity = capacity;
  }

  void hold(SeenOutcome seen) {
    drop(seen.outcome().submissionId());
    arriving.put(seen.outcome().submissionId(), seen);
  }

  void drop(String submissionId) {
    arriving.remove(submissionId);
    waiting.remove(submissionId);
  }

  /** Whether another outcome of the same submission and code waits here. */
  boolean holdsSameCode(SeenOutcome seen) {
    String id = seen.outcome().submissionId();
    SeenOutcome here = arriving.containsKey(id) ? arriving.get(id) : waiting.get(id);
    return here != null
        && here.outcome().codeSha256() != null
        && here.outcome().codeSha256().equals(seen.outcome().codeSha256());
  }

  boolean isEmpty() {
    return arriving.isEmpty() && waiting.isEmpty();
  }

  /**
   * Those that need not wait any longer.
   *
   * @param ends asks for the present ends of the topics
   * @param reached whether the reader's positions are there
   */
  List<SeenOutcome> release(
      Supplier<Map<TopicPartition, Long>> ends, Predicate<Map<TopicPartition, Long>> reached) {
    List<SeenOutcome> released = new ArrayList<>();
    if (!waiting.isEmpty() && reached.test(fence)) {
      released.addAll(waiting.values());
      waiting.clear();
    }
    if (waiting.isEmpty() && !arriving.isEmpty()) {
      fence = ends.get();
      waiting.putAll(arriving);
      arriving.clear();
      if (reached.test(fence)) {
        released.addAll(waiting.values());
        waiting.clear();
      }
    }
    // Memory is bounded: what is too much goes without waiting, the oldest first.
    Iterator<SeenOutcome> oldestFirst = waiting.values().iterator();
    while (oldestFirst.hasNext() && waiting.size() + arriving.size() > capacity) {
      released.add(oldestFirst.next());
      oldestFirst.remove();
    }
    return released;
  }
}
