package org.strategysandbox.sandbox;

import java.time.Duration;
import java.util.function.IntFunction;

/**
 * How large a pool is and how it is filled.
 *
 * @param size containers that are ready or on their way
 * @param refillers containers that warm up at a time
 * @param warmUp what a container gets while it warms up
 * @param maxAge age from which on a container is not handed out any more
 * @param lull what a run that was served has to itself before its container is made up for, as long
 *     as at least half of the pool waits
 * @param most containers that are ever made, for callers who know how many runs will come
 * @param backoff wait after so many failures in a row
 */
public record PoolSettings(
    int size,
    int refillers,
    WarmUp warmUp,
    Duration maxAge,
    Duration lull,
    long most,
    IntFunction<Duration> backoff) {

  /**
   * A strategy that does little has its result by then; making a container takes ten times that.
   */
  public static final Duration LULL = Duration.ofMillis(50);

  public PoolSettings {
    if (size < 1 || refillers < 1 || most < 1 || maxAge.isNegative() || maxAge.isZero()) {
      throw new IllegalArgumentException("a pool needs a positive size, refillers and age");
    }
    if (lull.isNegative()) {
      throw new IllegalArgumentException("a lull is not negative");
    }
  }
}
