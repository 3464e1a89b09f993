package org.strategysandbox.sandbox;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Follows the memory of one running container; remembers the largest sample. */
final class MemorySampler implements AutoCloseable {
  private static final Duration INTERVAL = Duration.ofMillis(100);

  private final CgroupReader cgroups;
  private final String containerId;
  private final AtomicLong peak = new AtomicLong(-1);
  private final ScheduledFuture<?> task;

  MemorySampler(CgroupReader cgroups, String containerId, ScheduledExecutorService scheduler) {
    this.cgroups = cgroups;
    this.containerId = containerId;
    this.task =
        scheduler.scheduleWithFixedDelay(
            this::sample, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  void sample() {
    cgroups.memoryBytes(containerId).ifPresent(bytes -> peak.accumulateAndGet(bytes, Math::max));
  }

  @Nullable Long peakBytes() {
    long value = peak.get();
    return value < 0 ? null : value;
  }

  @Override
  public void close() {
    task.cancel(false);
  }
}
