package org.strategysandbox.monitoring;

/** What a container uses at the moment; NaN where it cannot be told. */
public interface ContainerUsage {
  /** Anonymous and tmpfs memory. */
  double memoryBytes(String containerId);

  /** CPU time so far. */
  double cpuSeconds(String containerId);

  /** Processes and threads. */
  double pids(String containerId);
}
