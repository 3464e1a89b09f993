package org.strategysandbox.sandbox;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Follows the counters of one running container and remembers the largest of each, because they
 * vanish with its process.
 */
final class UsageSampler implements AutoCloseable {
  private static final Duration INTERVAL = Duration.ofMillis(100);
  private static final long UNKNOWN = -1;

  private final UsageReader counters;
  private final UsageReader.Following following;
  private final String containerId;
  private final AtomicLong memoryBytes = new AtomicLong(UNKNOWN);
  private final AtomicLong cpuMillis = new AtomicLong(UNKNOWN);
  private final AtomicLong refusedPids = new AtomicLong(UNKNOWN);
  private final long cpuBefore;
  private final ScheduledFuture<?> task;

  UsageSampler(UsageReader counters, String containerId, ScheduledExecutorService scheduler) {
    this.counters = counters;
    this.following = counters.follow(containerId);
    this.containerId = containerId;
    this.cpuBefore = counters.cpuMillis(containerId).orElse(0);
    this.task =
        scheduler.scheduleWithFixedDelay(
            this::sample, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  void sample() {
    raise(memoryBytes, counters.memoryBytes(containerId));
    raise(cpuMillis, counters.cpuMillis(containerId));
    raise(refusedPids, counters.refusedPids(containerId));
  }

  private static void raise(AtomicLong largest, OptionalLong value) {
    value.ifPresent(v -> largest.accumulateAndGet(v, Math::max));
  }

  /** Largest sample of the memory in bytes; null when none could be read. */
  @Nullable Long peakMemoryBytes() {
    return known(memoryBytes);
  }

  /** CPU time in milliseconds from here to the last sample; null when none could be read. */
  @Nullable Long cpuMillis() {
    Long all = known(cpuMillis);
    return all == null ? null : Long.valueOf(Math.max(0, all - cpuBefore));
  }

  /** How often a process or thread was refused; 0 also when that could not be read. */
  long refusedPids() {
    return Math.max(0, refusedPids.get());
  }

  private static @Nullable Long known(AtomicLong largest) {
    long value = largest.get();
    return value == UNKNOWN ? null : value;
  }

  @Override
  public void close() {
    task.cancel(false);
    following.close();
  }
}
