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
 * @param most containers that are ever made, for callers who know how many runs will come
 * @param backoff wait after so many failures in a row
 */
public record PoolSettings(
    int size,
    int refillers,
    WarmUp warmUp,
    Duration maxAge,
    long most,
    IntFunction<Duration> backoff) {

  public PoolSettings {
    if (size < 1 || refillers < 1 || most < 1 || maxAge.isNegative() || maxAge.isZero()) {
      throw new IllegalArgumentException("a pool needs a positive size, refillers and age");
    }
  }
}
