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
    var slots = metrics.gauge(Metric.SLOTS, worker::slots);
    var busy = metrics.gauge(Metric.BUSY_SLOTS, worker::busySlots);
    var draining = metrics.gauge(Metric.DRAINING, () -> worker.isDraining() ? 1 : 0);
    var circuit = metrics.gauge(Metric.CIRCUIT_OPEN, () -> circuitOpen.getAsBoolean() ? 1 : 0);
  }
}
