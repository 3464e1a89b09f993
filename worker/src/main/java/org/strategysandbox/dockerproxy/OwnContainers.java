package org.strategysandbox.dockerproxy;

import java.util.HashSet;
import java.util.Set;

/**
 * Which containers are this installation's. Labels are fixed at creation and ids are never used
 * again, so a container that was ours once is ours for ever.
 */
final class OwnContainers {
  /** Beyond it the set starts anew: a container that is still used is looked up again. */
  private static final int MOST_KNOWN = 10_000;

  private final DaemonFacts daemon;
  private final int most;
  private final Set<String> known = new HashSet<>();
  private int creating;

  OwnContainers(DaemonFacts daemon, int most) {
    this.daemon = daemon;
    this.most = most;
  }

  void require(String id) throws RefusedException {
    synchronized (known) {
      if (known.contains(id)) {
        return;
      }
    }
    if (!remember(daemon.ownContainers()).contains(id)) {
      // Not 403: for the asker a foreign container does not exist, as one that is gone.
      throw new RefusedException(404, "No such container: " + id);
    }
  }

  private Set<String> remember(Set<String> ids) {
    synchronized (known) {
      if (known.size() > MOST_KNOWN) {
        known.clear();
      }
      known.addAll(ids);
    }
    return ids;
  }

  /** Keeps room for one more; {@link #created} gives it back, whatever came of it. */
  synchronized void reserve() throws RefusedException {
    int present = remember(daemon.ownContainers()).size();
    if (present + creating >= most) {
      throw RefusedException.forbidden(
          "this installation has " + present + " containers, and at most " + most + " may exist");
    }
    creating++;
  }

  synchronized void created() {
    creating--;
  }
}
