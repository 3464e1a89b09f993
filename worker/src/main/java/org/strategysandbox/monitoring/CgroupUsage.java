package org.strategysandbox.monitoring;

import java.util.OptionalLong;
import org.strategysandbox.sandbox.CgroupReader;

/** From the host's cgroup files: a few microseconds a figure. */
public final class CgroupUsage implements ContainerUsage {
  private final CgroupReader cgroups;

  public CgroupUsage(CgroupReader cgroups) {
    this.cgroups = cgroups;
  }

  @Override
  public double memoryBytes(String containerId) {
    return number(cgroups.memoryBytes(containerId));
  }

  @Override
  public double cpuSeconds(String containerId) {
    return number(cgroups.cpuMillis(containerId)) / 1_000;
  }

  @Override
  public double pids(String containerId) {
    return number(cgroups.pids(containerId));
  }

  private static double number(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : Double.NaN;
  }
}
