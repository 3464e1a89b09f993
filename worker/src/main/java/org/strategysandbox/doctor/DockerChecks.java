package org.strategysandbox.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.strategysandbox.config.ByteSize;
import org.strategysandbox.config.Capacity;
import org.strategysandbox.config.ConfigException;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.sandbox.DockerException;
import org.strategysandbox.sandbox.DockerPort;

/** The daemon: reachable, new enough, able to enforce what the product asks of it. */
public final class DockerChecks {
  private static final int OLDEST_MAJOR = 20;
  private static final int OLDEST_MINOR = 10;

  private DockerChecks() {}

  /** Looks at the daemon and the image; stops at the first thing that makes the rest pointless. */
  public static List<Finding> of(DockerPort docker, SandboxConfig config) {
    List<Finding> findings = new ArrayList<>();
    DockerPort.DaemonInfo info;
    try {
      info = docker.info();
    } catch (DockerException e) {
      findings.add(
          Finding.fail(
              "docker",
              String.valueOf(e.getMessage()),
              "Start the daemon (systemctl start docker, or dockerd as root); for permissions: usermod -aG docker USER."));
      return findings;
    }
    findings.add(version(info));
    findings.add(seccomp(info));
    findings.addAll(DaemonHostChecks.of(info, config));
    findings.add(capacity(info, config));
    findings.add(image(docker, config));
    return findings;
  }

  private static Finding version(DockerPort.DaemonInfo info) {
    String detail =
        "version " + info.version() + ", API " + info.apiVersion() + ", host " + info.name();
    String[] parts = info.version().split("[.+~-]", 3);
    try {
      int major = Integer.parseInt(parts[0]);
      int minor = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
      if (major < OLDEST_MAJOR || (major == OLDEST_MAJOR && minor < OLDEST_MINOR)) {
        return Finding.fail("docker", detail, "Install Docker 20.10 or newer.");
      }
    } catch (NumberFormatException e) {
      return Finding.warn(
          "docker", detail + "; the version is not understood", "Use Docker 20.10 or newer.");
    }
    return Finding.pass("docker", detail);
  }

  private static Finding seccomp(DockerPort.DaemonInfo info) {
    boolean on =
        info.securityOptions().stream().anyMatch(option -> option.contains("name=seccomp"));
    boolean unconfined =
        info.securityOptions().stream().anyMatch(option -> option.contains("profile=unconfined"));
    if (!on || unconfined) {
      return Finding.fail(
          "seccomp",
          "the daemon filters no system calls: " + info.securityOptions(),
          "Use a kernel with CONFIG_SECCOMP_FILTER and do not start dockerd with an unconfined profile.");
    }
    return Finding.pass(
        "seccomp",
        "the daemon filters system calls; containers get the profile of container.seccomp");
  }

  private static Finding capacity(DockerPort.DaemonInfo info, SandboxConfig config) {
    try {
      Capacity capacity =
          Capacity.of(
              config, Runtime.getRuntime().availableProcessors(), new ByteSize(info.memoryBytes()));
      return Finding.pass(
          "capacity",
          capacity.slots()
              + " slots of "
              + config.limits().memory()
              + " and a pool of "
              + capacity.pool()
              + " on a host with "
              + (info.memoryBytes() >> 20)
              + " MiB");
    } catch (ConfigException e) {
      return Finding.fail(
          "capacity",
          String.valueOf(e.getMessage()),
          "Lower intake.slots, pool.size or limits.memory.");
    }
  }

  private static Finding image(DockerPort docker, SandboxConfig config) {
    String reference = config.container().image();
    try {
      Optional<String> id = docker.findImage(reference);
      return id.isPresent()
          ? Finding.pass("image", reference + " (" + id.get() + ")")
          : Finding.fail(
              "image",
              "the daemon has no image " + reference,
              "scripts/setup_docker_sandbox.sh builds it.");
    } catch (DockerException e) {
      return Finding.fail("image", String.valueOf(e.getMessage()), "Look at the daemon's log.");
    }
  }
}
