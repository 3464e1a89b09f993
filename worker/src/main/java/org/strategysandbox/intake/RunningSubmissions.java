package org.strategysandbox.intake;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.strategysandbox.event.WorkerEvent;

/** What this worker works on. Thread-safe. */
final class RunningSubmissions {
  private final Map<WorkerEvent.Running, Integer> running = new ConcurrentHashMap<>();

  /** Ends the entry of one run. */
  interface Entry extends AutoCloseable {
    @Override
    void close();
  }

  Entry enter(String submissionId, int replay) {
    WorkerEvent.Running entry = new WorkerEvent.Running(submissionId, replay);
    running.merge(entry, 1, Integer::sum);
    return () -> running.computeIfPresent(entry, (key, count) -> count == 1 ? null : count - 1);
  }

  boolean contains(String submissionId, int replay) {
    return running.containsKey(new WorkerEvent.Running(submissionId, replay));
  }

  List<WorkerEvent.Running> list() {
    return List.copyOf(running.keySet());
  }
}
