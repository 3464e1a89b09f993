package org.strategysandbox.client;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** How many submissions of one source may be awaited at a time. Thread-safe. */
final class SourceQuota {
  private final int most;
  private final Map<String, Semaphore> left = new ConcurrentHashMap<>();

  /**
   * @param most for each source; {@link Integer#MAX_VALUE} is no bound
   */
  SourceQuota(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("at least 1 submission of a source must be allowed");
    }
    this.most = most;
  }

  /** Blocks until the source may submit one more. */
  void take(String source) throws InterruptedException {
    of(source).acquire();
  }

  void giveBack(String source) {
    of(source).release();
  }

  private Semaphore of(String source) {
    // Fair, so that of many threads of one source none waits for ever.
    return left.computeIfAbsent(source, s -> new Semaphore(most, true));
  }
}
