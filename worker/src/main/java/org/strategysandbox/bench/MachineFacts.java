package org.strategysandbox.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.sandbox.DockerPort;

/**
 * What a reader needs to know of the machine to judge its figures.
 *
 * @param cores processors that this process may use
 */
public record MachineFacts(
    String processor, int cores, long memoryBytes, String kernel, String java, String docker) {
  private static final Logger log = LoggerFactory.getLogger(MachineFacts.class);

  static MachineFacts of(DockerPort.DaemonInfo daemon) {
    return new MachineFacts(
        field(Path.of("/proc/cpuinfo"), "model name"),
        Runtime.getRuntime().availableProcessors(),
        daemon.memoryBytes(),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
        daemon.version()
            + ", cgroup v"
            + daemon.cgroupVersion()
            + ", "
            + daemon.host().storageDriver());
  }

  private static String field(Path file, String name) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      log.debug("{} cannot be read", file, e);
      return "unknown";
    }
  }
}
