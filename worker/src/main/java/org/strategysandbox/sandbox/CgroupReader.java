package org.strategysandbox.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads a container's counters from the cgroup files of the host, version 1 or 2; empty where they
 * cannot be reached (remote daemon, worker in a container). Far cheaper than asking the daemon,
 * which needs a second for it.
 */
public final class CgroupReader implements UsageReader {
  private final Path root;

  public CgroupReader() {
    this(Path.of("/sys/fs/cgroup"));
  }

  CgroupReader(Path root) {
    this.root = root;
  }

  @Override
  public OptionalLong cpuMillis(String containerId) {
    OptionalLong nanos = number(containerId, "cpuacct", "cpuacct.usage");
    if (nanos.isPresent()) {
      return OptionalLong.of(nanos.getAsLong() / 1_000_000);
    }
    OptionalLong micros = field(containerId, "", "cpu.stat", "usage_usec");
    return micros.isPresent() ? OptionalLong.of(micros.getAsLong() / 1_000) : OptionalLong.empty();
  }

  @Override
  public OptionalLong memoryBytes(String containerId) {
    OptionalLong rss = field(containerId, "memory", "memory.stat", "rss");
    if (rss.isPresent()) {
      return OptionalLong.of(
          rss.getAsLong() + field(containerId, "memory", "memory.stat", "shmem").orElse(0));
    }
    OptionalLong anonymous = field(containerId, "", "memory.stat", "anon");
    if (anonymous.isPresent()) {
      return OptionalLong.of(
          anonymous.getAsLong() + field(containerId, "", "memory.stat", "shmem").orElse(0));
    }
    return OptionalLong.empty();
  }

  @Override
  public OptionalLong pids(String containerId) {
    OptionalLong v1 = number(containerId, "pids", "pids.current");
    return v1.isPresent() ? v1 : number(containerId, "", "pids.current");
  }

  @Override
  public OptionalLong refusedPids(String containerId) {
    OptionalLong v1 = field(containerId, "pids", "pids.events", "max");
    return v1.isPresent() ? v1 : field(containerId, "", "pids.events", "max");
  }

  private OptionalLong number(String id, String controller, String file) {
    return read(id, controller, file).map(CgroupReader::parse).orElse(OptionalLong.empty());
  }

  private OptionalLong field(String id, String controller, String file, String name) {
    return read(id, controller, file).stream()
        .flatMap(String::lines)
        .filter(line -> line.startsWith(name + " "))
        .findFirst()
        .map(line -> parse(line.substring(name.length() + 1)))
        .orElse(OptionalLong.empty());
  }

  private static OptionalLong parse(String text) {
    try {
      return OptionalLong.of(Long.parseLong(text.strip()));
    } catch (NumberFormatException e) {
      // A kernel that writes it differently: an unknown figure, no reason to fail a run.
      return OptionalLong.empty();
    }
  }

  private Optional<String> read(String id, String controller, String file) {
    for (Path directory : directories(id, controller)) {
      Path path = directory.resolve(file);
      if (Files.isReadable(path)) {
        try {
          return Optional.of(Files.readString(path));
        } catch (IOException e) {
          // The container ended between the look and the reading: there is no counter any more.
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private List<Path> directories(String id, String controller) {
    Path base = controller.isEmpty() ? root : root.resolve(controller);
    return List.of(
        base.resolve("docker").resolve(id),
        base.resolve("system.slice").resolve("docker-" + id + ".scope"));
  }
}
