package org.strategysandbox.sandbox;

import java.util.OptionalLong;

/** The counters of running containers; an empty figure is one that cannot be had. Thread-safe. */
public interface UsageReader {
  /** CPU time in milliseconds since the container's start. */
  OptionalLong cpuMillis(String containerId);

  /** Anonymous and tmpfs memory in bytes: the mapped dataset is page cache and does not count. */
  OptionalLong memoryBytes(String containerId);

  /** Processes and threads at the moment. */
  OptionalLong pids(String containerId);

  /** How often the pids controller refused a new process or thread. */
  OptionalLong refusedPids(String containerId);

  /**
   * Says that a container runs and will be asked about; blocks for nothing and never fails. A
   * source that has its figures anyway does nothing.
   *
   * @return to be closed when the run is over
   */
  default Following follow(String containerId) {
    return () -> {};
  }

  /** The time during which a container is followed. */
  @FunctionalInterface
  interface Following extends AutoCloseable {
    @Override
    void close();
  }
}
