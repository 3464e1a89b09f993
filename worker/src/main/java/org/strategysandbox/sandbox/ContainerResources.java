package org.strategysandbox.sandbox;

/**
 * What a container may use and what can still be changed while it lives.
 *
 * @param memoryBytes hard limit; swap stays off
 * @param cpus CPU quota in cores
 * @param pids most processes and threads
 * @param cpuShares weight against other containers when the CPU is short; {@link #FULL_SHARES} for
 *     one that runs a strategy
 */
public record ContainerResources(long memoryBytes, double cpus, long pids, int cpuShares) {
  /** Docker's default weight. */
  public static final int FULL_SHARES = 1024;

  private static final long CPU_PERIOD_MICROS = 100_000;

  public ContainerResources {
    if (memoryBytes <= 0 || !(cpus > 0) || pids <= 0 || cpuShares < 2) {
      throw new IllegalArgumentException("every limit of a container must be positive");
    }
  }

  static ContainerResources of(SandboxRequest.RunLimits limits) {
    return new ContainerResources(limits.memoryBytes(), limits.cpus(), limits.pids(), FULL_SHARES);
  }

  /** CFS quota in microseconds per {@link #cpuPeriodMicros()}. */
  public long cpuQuotaMicros() {
    return Math.max(1_000, Math.round(cpus * CPU_PERIOD_MICROS));
  }

  public long cpuPeriodMicros() {
    return CPU_PERIOD_MICROS;
  }
}
