package org.strategysandbox.bench;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * CPU time of the engine: its daemons, and the shim of each container with the runtime's processes
 * that it started. Work that the daemons do for others at the same time is in it, so it is an upper
 * bound on a machine that is shared.
 */
final class DaemonCpu {
  private final OptionalLong dockerd = ProcessFigures.find(line -> isProgram(line, "dockerd"));
  private final OptionalLong containerd =
      ProcessFigures.find(line -> isProgram(line, "containerd"));

  private static boolean isProgram(String commandLine, String name) {
    String program = commandLine.split(" ", 2)[0];
    return program.equals(name) || program.endsWith("/" + name);
  }

  /** Seconds so far of the daemons; empty when they are not to be seen. */
  OptionalDouble daemons() {
    if (dockerd.isEmpty() || containerd.isEmpty()) {
      return OptionalDouble.empty();
    }
    OptionalDouble first = ProcessFigures.cpuSeconds(dockerd.getAsLong());
    OptionalDouble second = ProcessFigures.cpuSeconds(containerd.getAsLong());
    return first.isPresent() && second.isPresent()
        ? OptionalDouble.of(first.getAsDouble() + second.getAsDouble())
        : OptionalDouble.empty();
  }

  /** Resident bytes of the Docker daemon. */
  OptionalLong dockerdBytes() {
    return dockerd.isEmpty()
        ? OptionalLong.empty()
        : ProcessFigures.residentBytes(dockerd.getAsLong());
  }

  /** Seconds so far of a container's shim; empty when it is not to be seen. */
  OptionalDouble shim(String containerId) {
    OptionalLong pid =
        ProcessFigures.find(
            line -> line.contains("containerd-shim") && line.contains(" " + containerId));
    return pid.isEmpty() ? OptionalDouble.empty() : ProcessFigures.cpuSeconds(pid.getAsLong());
  }
}
