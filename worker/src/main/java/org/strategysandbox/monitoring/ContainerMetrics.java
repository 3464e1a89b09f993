package org.strategysandbox.monitoring;

import io.micrometer.core.instrument.Meter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.strategysandbox.intake.ContainerListener;
import org.strategysandbox.sandbox.SandboxRun;

/** Counts what becomes of containers, and shows what those that run use at the moment. */
public final class ContainerMetrics implements ContainerListener {
  private static final int SHORT_ID = 12;

  private final Metrics metrics;
  private final ContainerUsage usage;
  private final Map<String, List<Meter>> running = new ConcurrentHashMap<>();

  /**
   * @param usage read when metrics are scraped, not before: nothing is spent on a run that nobody
   *     looks at
   */
  public ContainerMetrics(Metrics metrics, ContainerUsage usage) {
    this.metrics = metrics;
    this.usage = usage;
    metrics.expose(Metric.CREATION_FAILED);
    metrics.gauge(Metric.CONTAINER_STATUS, running::size, "running");
  }

  @Override
  public void assigned(String containerId) {
    running.computeIfAbsent(containerId, this::gauges);
  }

  private List<Meter> gauges(String id) {
    String shown = id.substring(0, Math.min(id.length(), SHORT_ID));
    return List.of(
        metrics.temporary(Metric.CONTAINER_MEMORY, () -> usage.memoryBytes(id), shown),
        metrics.temporary(Metric.CONTAINER_CPU, () -> usage.cpuSeconds(id), shown),
        metrics.temporary(Metric.CONTAINER_PIDS, () -> usage.pids(id), shown));
  }

  @Override
  public void released(String containerId) {
    List<Meter> meters = running.remove(containerId);
    if (meters != null) {
      meters.forEach(metrics::forget);
    }
  }

  @Override
  public void creationFailed() {
    metrics.counter(Metric.CREATION_FAILED).increment();
  }

  @Override
  public void ran(SandboxRun run) {
    ContainerSteps steps = new ContainerSteps(metrics);
    SandboxRun.Timings timings = run.timings();
    switch (timings.start()) {
      case WARM -> {}
      case UPDATED -> steps.took("update", timings.phases().update());
      case COLD -> steps.prepared(timings.phases());
    }
    steps.took("run", timings.run());
  }
}
