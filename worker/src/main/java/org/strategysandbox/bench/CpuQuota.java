package org.strategysandbox.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A cgroup of this machine that bounds the CPU of the processes in it, version 1 or 2. It is a
 * sibling of the containers' own: elsewhere in the tree it would weigh as much as all containers
 * together when the CPU is short.
 */
final class CpuQuota implements AutoCloseable {
  private static final Path ROOT = Path.of("/sys/fs/cgroup");

  /** Where Docker puts containers, by its two cgroup drivers. */
  private static final List<String> PARENTS = List.of("docker", "system.slice");

  private static final int PERIOD_MICROS = 100_000;

  private final Path folder;
  private final boolean second;

  private CpuQuota(Path folder, boolean second) {
    this.folder = folder;
    this.second = second;
  }

  /**
   * Makes it, without a bound.
   *
   * @throws IOException without the rights for it, or where there are no cgroups
   */
  static CpuQuota create(String name) throws IOException {
    boolean second = Files.exists(ROOT.resolve("cgroup.controllers"));
    Path root = second ? ROOT : ROOT.resolve("cpu");
    Path folder =
        PARENTS.stream()
            .map(root::resolve)
            .filter(Files::isDirectory)
            .findFirst()
            .orElse(root)
            .resolve(name);
    Files.createDirectory(folder);
    return new CpuQuota(folder, second);
  }

  /** As Docker sets it for a container. */
  void limit(double cpus) throws IOException {
    long quota = Math.round(cpus * PERIOD_MICROS);
    if (second) {
      Files.writeString(folder.resolve("cpu.max"), quota + " " + PERIOD_MICROS);
    } else {
      Files.writeString(folder.resolve("cpu.cfs_period_us"), Integer.toString(PERIOD_MICROS));
      Files.writeString(folder.resolve("cpu.cfs_quota_us"), Long.toString(quota));
    }
  }

  /** The file that takes the id of a process which is to be bound. */
  Path processes() {
    return folder.resolve("cgroup.procs");
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(folder);
  }
}
