package org.strategysandbox.sandbox;

import java.time.Duration;

/**
 * What a container may use until its runner is ready: only our own code runs then, so more CPU than
 * a strategy gets costs no safety.
 *
 * @param cpus CPU quota in cores; where it is less than the run's own, the run's holds
 * @param cpuShares weight against running containers while nobody waits for this one
 */
public record WarmUp(double cpus, int cpuShares) {
  /** Starts with what the run gets. */
  public static final WarmUp NONE = new WarmUp(0, ContainerResources.FULL_SHARES);

  /** The same for a container that a submission waits for. */
  WarmUp urgent() {
    return new WarmUp(cpus, ContainerResources.FULL_SHARES);
  }

  /** How long it may take: what has less weight needs longer on a busy host. */
  public Duration patience(Duration atFullWeight) {
    return atFullWeight.multipliedBy(ContainerResources.FULL_SHARES).dividedBy(cpuShares);
  }

  ContainerResources of(ContainerResources run) {
    return new ContainerResources(
        run.memoryBytes(), Math.max(cpus, run.cpus()), run.pids(), cpuShares);
  }
}
