package org.strategysandbox.reaper;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time that passes only when a test says so; wall clock and monotonic nanoseconds together. */
final class ManualClock extends Clock {
  private Instant now = Instant.parse("2026-01-01T12:00:00Z");
  private long nanos;

  void pass(Duration time) {
    now = now.plus(time);
    nanos += time.toNanos();
  }

  long nanos() {
    return nanos;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
