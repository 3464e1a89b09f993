package org.strategysandbox.sandbox;

import com.github.dockerjava.api.model.CpuStatsConfig;
import com.github.dockerjava.api.model.CpuUsageConfig;
import com.github.dockerjava.api.model.MemoryStatsConfig;
import com.github.dockerjava.api.model.PidsStatsConfig;
import com.github.dockerjava.api.model.Statistics;
import com.github.dockerjava.api.model.StatsConfig;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What the daemon told of a container once; an empty figure is one that it did not tell.
 *
 * @param memoryBytes anonymous and tmpfs memory
 * @param cpuMillis CPU time since the container's start
 * @param pids processes and threads
 */
public record UsageSample(OptionalLong memoryBytes, OptionalLong cpuMillis, OptionalLong pids) {
  private static final long NANOS_PER_MILLI = 1_000_000;

  /**
   * Of the daemon's statistics. The kernel keeps tmpfs pages among the anonymous ones that may be
   * swapped (cgroup-v1/memory.rst, cgroup-v2.rst: "memory.stat"), so the two lists together are
   * what counts, under both versions.
   */
  static UsageSample of(Statistics statistics) {
    return new UsageSample(
        memory(statistics.getMemoryStats()),
        cpu(statistics.getCpuStats()),
        pids(statistics.getPidsStats()));
  }

  private static OptionalLong memory(@Nullable MemoryStatsConfig memory) {
    StatsConfig stats = memory == null ? null : memory.getStats();
    Long active = stats == null ? null : stats.getActiveAnon();
    Long inactive = stats == null ? null : stats.getInactiveAnon();
    return active == null || inactive == null
        ? OptionalLong.empty()
        : OptionalLong.of(active + inactive);
  }

  private static OptionalLong cpu(@Nullable CpuStatsConfig cpu) {
    CpuUsageConfig usage = cpu == null ? null : cpu.getCpuUsage();
    Long nanos = usage == null ? null : usage.getTotalUsage();
    // An ended container is told as all zero.
    return nanos == null || nanos == 0
        ? OptionalLong.empty()
        : OptionalLong.of(nanos / NANOS_PER_MILLI);
  }

  private static OptionalLong pids(@Nullable PidsStatsConfig pids) {
    Long current = pids == null ? null : pids.getCurrent();
    return current == null ? OptionalLong.empty() : OptionalLong.of(current);
  }
}
