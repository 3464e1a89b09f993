package org.strategysandbox.monitoring;

import java.time.Duration;

/** Milliseconds with fractions as durations. */
final class Millis {
  private Millis() {}

  /** Bounded, because a submission's own time of creation may lie anywhere. */
  static Duration duration(double millis) {
    return Duration.ofNanos((long) Math.min(Math.max(0, millis) * 1e6, Long.MAX_VALUE / 2.0));
  }
}
