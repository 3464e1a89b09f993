package org.strategysandbox.monitoring;

import java.util.Locale;
import java.util.function.IntSupplier;
import org.strategysandbox.sandbox.PoolListener;
import org.strategysandbox.sandbox.SandboxRun;
import org.strategysandbox.sandbox.StartPhases;

/** Counts what the pool and the removal of containers tell; enum names are label values. */
public final class PoolMetrics implements PoolListener {
  private final Metrics metrics;
  private final ContainerSteps steps;

  /** Exposes every counter at zero, so that a rate over the first event is right. */
  public PoolMetrics(Metrics metrics) {
    this.metrics = metrics;
    this.steps = new ContainerSteps(metrics);
    metrics.expose(Metric.POOL_TAKEN);
    metrics.expose(Metric.POOL_MISSES);
    metrics.expose(Metric.POOL_EVICTIONS);
    metrics.expose(Metric.POOL_WARM_UP_FAILED);
    metrics.expose(Metric.REMOVAL_FAILED);
  }

  /**
   * Shows how full the pool is.
   *
   * @param target how many containers the pool is to hold
   * @param idle how many wait for a run
   * @param warming how many are being made
   */
  public void watch(IntSupplier target, IntSupplier idle, IntSupplier warming) {
    metrics.gauge(Metric.POOL_SIZE, target::getAsInt);
    metrics.gauge(Metric.CONTAINER_STATUS, idle::getAsInt, "idle");
    metrics.gauge(Metric.CONTAINER_STATUS, warming::getAsInt, "warming");
  }

  @Override
  public void warmed(StartPhases phases) {
    steps.prepared(phases);
  }

  @Override
  public void warmUpFailed() {
    metrics.counter(Metric.POOL_WARM_UP_FAILED).increment();
  }

  @Override
  public void taken(SandboxRun.Start start) {
    metrics.counter(Metric.POOL_TAKEN, name(start)).increment();
  }

  @Override
  public void missed(Miss why) {
    metrics.counter(Metric.POOL_MISSES, name(why)).increment();
  }

  @Override
  public void evicted(Eviction why) {
    metrics.counter(Metric.POOL_EVICTIONS, name(why)).increment();
  }

  @Override
  public void removed(double millis, boolean gone) {
    if (gone) {
      steps.took("remove", millis);
    } else {
      metrics.counter(Metric.REMOVAL_FAILED).increment();
    }
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
