package org.strategysandbox.reaper;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Removes lock files of dead workers, but late: a container whose creation was on its way when its
 * worker died appears after it, and needs the file as a witness.
 */
final class LockHousekeeping {
  private static final Duration RESPECT = Duration.ofMinutes(10);

  private final WorkerLocks locks;
  private final Map<String, Long> freeSince = new HashMap<>();

  LockHousekeeping(WorkerLocks locks) {
    this.locks = locks;
  }

  /**
   * Forgets workers whose lock has been free for long.
   *
   * @param owners workers that still have a container
   */
  void tidy(Set<String> owners, long now) {
    Set<String> names = locks.names();
    freeSince.keySet().retainAll(names);
    for (String worker : names) {
      if (owners.contains(worker) || locks.state(worker) != LockState.FREE) {
        freeSince.remove(worker);
      } else if (now - freeSince.computeIfAbsent(worker, w -> now) >= RESPECT.toNanos()) {
        locks.forget(worker);
        freeSince.remove(worker);
      }
    }
  }
}
