package org.strategysandbox.monitoring;

import java.util.OptionalLong;
import org.strategysandbox.sandbox.UsageReader;

/** From the counters that runs are accounted with. */
public final class CountedUsage implements ContainerUsage {
  private final UsageReader counters;

  public CountedUsage(UsageReader counters) {
    this.counters = counters;
  }

  @Override
  public double memoryBytes(String containerId) {
    return number(counters.memoryBytes(containerId));
  }

  @Override
  public double cpuSeconds(String containerId) {
    return number(counters.cpuMillis(containerId)) / 1_000;
  }

  @Override
  public double pids(String containerId) {
    return number(counters.pids(containerId));
  }

  private static double number(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : Double.NaN;
  }
}
