package org.strategysandbox.reaper;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.strategysandbox.event.ContainerEvent;
import org.strategysandbox.event.LifecycleEvent;
import org.strategysandbox.event.WorkerEvent;

/**
 * What the records say of workers and containers. Times are the reaper's own monotonic nanoseconds
 * at reading, so clocks of other machines do not matter. Thread-safe.
 */
final class Fleet {
  /** Proofs of being up to date may be this far apart; the feed brings one a second. */
  private static final Duration LARGEST_GAP = Duration.ofSeconds(4);

  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
  private static final int MOST_ASSIGNMENTS = 100_000;

  private final long silenceNanos;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Heard> workers = new HashMap<>();
  private final Map<String, ContainerEvent.Assigned> assignments =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ContainerEvent.Assigned> eldest) {
          return size() > MOST_ASSIGNMENTS;
        }
      };
  private boolean everProven;
  private long provenSince;
  private long lastProof;

  private record Heard(long at, boolean stopped) {}

  /**
   * @param silence how long heartbeats must be missing
   */
  Fleet(Duration silence) {
    this.silenceNanos = silence.toNanos();
  }

  void hear(LifecycleEvent event, long now) {
    lock.lock();
    try {
      if (event instanceof WorkerEvent.Heartbeat beat) {
        workers.put(beat.worker(), new Heard(now, false));
      } else if (event instanceof WorkerEvent.Stopped stopped) {
        workers.put(stopped.worker(), new Heard(now, true));
      } else if (event instanceof ContainerEvent.Assigned assigned) {
        assignments.put(assigned.containerId(), assigned);
      } else if (event instanceof ContainerEvent.Removed removed) {
        assignments.remove(removed.containerId());
      }
    } finally {
      lock.unlock();
    }
  }

  /** Everything that was published until then has been read. */
  void caughtUp(long then) {
    lock.lock();
    try {
      if (!everProven || then - lastProof > LARGEST_GAP.toNanos()) {
        provenSince = then;
      }
      everProven = true;
      lastProof = then;
      workers.values().removeIf(heard -> then - heard.at() > FORGOTTEN_AFTER.toNanos());
    } finally {
      lock.unlock();
    }
  }

  /** Whether the records have been followed for long enough that silence means something. */
  boolean isFollowed(long now) {
    lock.lock();
    try {
      return everProven
          && now - lastProof <= LARGEST_GAP.toNanos()
          && now - provenSince >= silenceNanos;
    } finally {
      lock.unlock();
    }
  }

  SignsOfLife signs(String worker, long now) {
    lock.lock();
    try {
      Heard heard = workers.get(worker);
      if (heard != null && heard.stopped()) {
        return SignsOfLife.STOPPED;
      }
      if (heard != null && now - heard.at() < silenceNanos) {
        return SignsOfLife.BEATING;
      }
      return isFollowed(now) ? SignsOfLife.SILENT : SignsOfLife.UNKNOWN;
    } finally {
      lock.unlock();
    }
  }

  /** Workers that are known and neither silent nor stopped. */
  int beating(long now) {
    lock.lock();
    try {
      return (int)
          workers.values().stream()
              .filter(heard -> !heard.stopped() && now - heard.at() < silenceNanos)
              .count();
    } finally {
      lock.unlock();
    }
  }

  /** The submission that a container works for, when its own worker announced it. */
  Optional<ContainerEvent.Assigned> assignment(String containerId, String worker) {
    lock.lock();
    try {
      return Optional.ofNullable(assignments.get(containerId))
          .filter(assigned -> assigned.worker().equals(worker));
    } finally {
      lock.unlock();
    }
  }

  /** Until when the container may exist, by the assignment. */
  Optional<Instant> deadline(String containerId, String worker) {
    return assignment(containerId, worker).map(ContainerEvent.Assigned::deadline);
  }
}
