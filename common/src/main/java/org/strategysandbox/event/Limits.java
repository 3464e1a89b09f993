package org.strategysandbox.event;

import org.jspecify.annotations.Nullable;

/**
 * Limits that a submission asks for: at most what the worker is configured to give; what is absent
 * comes from its configuration. All are above 0.
 *
 * @param memoryBytes anonymous and tmpfs memory
 * @param cpus fraction of one processor, for example 0.5
 * @param wallMillis wall clock of the run
 * @param processes processes and threads
 * @param tmpBytes size of {@code /tmp}
 * @param openFiles file descriptors
 * @param outputBytes stdout and stderr together
 */
public record Limits(
    @Nullable Long memoryBytes,
    @Nullable Double cpus,
    @Nullable Long wallMillis,
    @Nullable Long processes,
    @Nullable Long tmpBytes,
    @Nullable Long openFiles,
    @Nullable Long outputBytes) {

  /** Nothing asked for. */
  public static final Limits UNSET = new Limits(null, null, null, null, null, null, null);

  public Limits {
    Checks.positive("limits.memoryBytes", memoryBytes);
    Checks.positive("limits.cpus", cpus);
    Checks.positive("limits.wallMillis", wallMillis);
    Checks.positive("limits.processes", processes);
    Checks.positive("limits.tmpBytes", tmpBytes);
    Checks.positive("limits.openFiles", openFiles);
    Checks.positive("limits.outputBytes", outputBytes);
  }
}
