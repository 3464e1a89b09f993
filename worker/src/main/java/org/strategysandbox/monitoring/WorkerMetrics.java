package org.strategysandbox.monitoring;

import java.util.function.BooleanSupplier;
import org.strategysandbox.intake.Worker;

/** How a worker stands. */
public final class WorkerMetrics {
  private WorkerMetrics() {}

  /**
   * Registers its gauges.
   *
   * @param circuitOpen whether runs wait for the Docker daemon
   */
  public static void register(Metrics metrics, Worker worker, BooleanSupplier circuitOpen) {
    metrics.gauge(Metric.SLOTS, worker::slots);
    metrics.gauge(Metric.BUSY_SLOTS, worker::busySlots);
    metrics.gauge(Metric.DRAINING, () -> worker.isDraining() ? 1 : 0);
    metrics.gauge(Metric.CIRCUIT_OPEN, () -> circuitOpen.getAsBoolean() ? 1 : 0);
  }
}
