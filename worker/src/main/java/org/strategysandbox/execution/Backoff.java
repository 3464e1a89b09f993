package org.strategysandbox.execution;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.strategysandbox.config.RetryConfig;

/**
 * Growing waits between attempts: doubled each time, bounded, and shortened by up to a half at
 * random, so that many who failed together do not come back together.
 */
public final class Backoff {
  private static final int MAX_DOUBLINGS = 30;

  private final long initialMillis;
  private final long maxMillis;

  public Backoff(RetryConfig retry) {
    this.initialMillis = retry.initialBackoff().toMillis();
    this.maxMillis = Math.max(initialMillis, retry.maxBackoff().toMillis());
  }

  /**
   * How long to wait now.
   *
   * @param failures that came before, at least 1
   */
  public Duration after(int failures) {
    int doublings = Math.min(MAX_DOUBLINGS, Math.max(0, failures - 1));
    // Neither factor is above 2^30, so nothing overflows.
    long wait = Math.min(maxMillis, Math.min(initialMillis, 1L << 30) << doublings);
    return Duration.ofMillis(wait - ThreadLocalRandom.current().nextLong(wait / 2 + 1));
  }
}
