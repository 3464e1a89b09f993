package org.strategysandbox.monitoring;

import java.util.Locale;
import java.util.function.IntSupplier;

/** Counts what a pool of warm containers tells; its enums' names are the label values. */
public final class PoolMetrics {
  private final Metrics metrics;

  /**
   * @param target how many containers the pool is to hold
   * @param idle how many wait for a run
   * @param warming how many are being made
   */
  public PoolMetrics(Metrics metrics, IntSupplier target, IntSupplier idle, IntSupplier warming) {
    this.metrics = metrics;
    metrics.expose(Metric.POOL_TAKEN);
    metrics.expose(Metric.POOL_MISSES);
    metrics.expose(Metric.POOL_EVICTIONS);
    metrics.expose(Metric.POOL_WARM_UP_FAILED);
    metrics.gauge(Metric.POOL_SIZE, target::getAsInt);
    metrics.gauge(Metric.CONTAINER_STATUS, idle::getAsInt, "idle");
    metrics.gauge(Metric.CONTAINER_STATUS, warming::getAsInt, "warming");
  }

  /** A run got a container of the pool. */
  public void taken(Enum<?> start) {
    metrics.counter(Metric.POOL_TAKEN, name(start)).increment();
  }

  /** A run had to start one. */
  public void missed(Enum<?> why) {
    metrics.counter(Metric.POOL_MISSES, name(why)).increment();
  }

  public void evicted(Enum<?> why) {
    metrics.counter(Metric.POOL_EVICTIONS, name(why)).increment();
  }

  public void warmUpFailed() {
    metrics.counter(Metric.POOL_WARM_UP_FAILED).increment();
  }

  /** A container that was not removed; successes are part of the run's steps. */
  public void removalFailed() {
    metrics.counter(Metric.REMOVAL_FAILED).increment();
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
