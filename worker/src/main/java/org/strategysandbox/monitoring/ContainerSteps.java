package org.strategysandbox.monitoring;

import org.strategysandbox.sandbox.StartPhases;

/** Where a container's time goes, whether it was made for the pool or for one run. */
final class ContainerSteps {
  private final Metrics metrics;

  ContainerSteps(Metrics metrics) {
    this.metrics = metrics;
  }

  /** Records from nothing to a container that waits. */
  void prepared(StartPhases phases) {
    took("create", phases.create());
    took("start", phases.start());
    took("ready", phases.ready());
  }

  void took(String step, double millis) {
    metrics.record(Metric.CONTAINER_STEP_SECONDS, Millis.duration(millis), step);
  }
}
