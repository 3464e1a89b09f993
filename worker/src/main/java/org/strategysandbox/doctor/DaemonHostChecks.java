package org.strategysandbox.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.sandbox.DockerPort.DaemonInfo;
import org.strategysandbox.sandbox.DockerPort.Host;

/** The machine of the daemon: kernel, limits that it can enforce, storage, further isolation. */
final class DaemonHostChecks {
  /** The first kernel with Landlock. */
  private static final int LANDLOCK_MAJOR = 5;

  private static final int LANDLOCK_MINOR = 13;
  private static final Pattern KERNEL = Pattern.compile("(\\d+)\\.(\\d+).*");
  private static final Set<String> ARCHITECTURES = Set.of("x86_64", "aarch64");
  private static final Set<String> COPY_ON_WRITE =
      Set.of("overlay2", "overlayfs", "fuse-overlayfs", "btrfs", "zfs");

  private DaemonHostChecks() {}

  static List<Finding> of(DaemonInfo info, SandboxConfig config) {
    List<Finding> findings = new ArrayList<>();
    findings.add(kernel(info.host()));
    findings.add(cgroups(info));
    findings.add(swap(info.host()));
    findings.add(storage(info.host()));
    findings.add(isolation(info));
    config
        .container()
        .runtime()
        .dockerName()
        .ifPresent(name -> findings.add(runtime(name, info.host())));
    return findings;
  }

  private static Finding kernel(Host host) {
    String detail = "Linux " + host.kernel() + ", " + host.architecture();
    if (!ARCHITECTURES.contains(host.architecture())) {
      return Finding.fail(
          "kernel", detail, "Use x86_64 or aarch64: the filters of system calls know no other.");
    }
    Matcher version = KERNEL.matcher(host.kernel());
    if (!version.matches()) {
      return Finding.warn(
          "kernel", detail + "; the version is not understood", "Use Linux 5.13 or newer.");
    }
    int major = Integer.parseInt(version.group(1));
    int minor = Integer.parseInt(version.group(2));
    return major > LANDLOCK_MAJOR || (major == LANDLOCK_MAJOR && minor >= LANDLOCK_MINOR)
        ? Finding.pass("kernel", detail)
        : Finding.warn(
            "kernel",
            detail + ": older than Landlock",
            "Use Linux 5.13 or newer, or set container.landlock: optional.");
  }

  private static Finding cgroups(DaemonInfo info) {
    String detail = "version " + info.cgroupVersion();
    if (!info.host().missingLimits().isEmpty()) {
      return Finding.fail(
          "cgroups",
          detail + "; cannot enforce " + String.join(", ", info.host().missingLimits()),
          "Boot with the memory, pids and cpu controllers; with a rootless daemon delegate them to"
              + " its user (cgroup version 2).");
    }
    return info.cgroupVersion().equals("1") || info.cgroupVersion().equals("2")
        ? Finding.pass("cgroups", detail + "; enforces memory, processes and CPU")
        : Finding.warn("cgroups", detail + " is not known", "Limits need cgroup version 1 or 2.");
  }

  private static Finding swap(Host host) {
    return host.swapLimit()
        ? Finding.pass("swap", "accounted for: a strategy gets none")
        : Finding.warn(
            "swap",
            "not accounted for: a strategy may use as much swap again as memory",
            "Boot with swapaccount=1 (cgroup version 1), or switch swap off: swapoff -a.");
  }

  private static Finding storage(Host host) {
    return COPY_ON_WRITE.contains(host.storageDriver().toLowerCase(Locale.ROOT))
        ? Finding.pass("storage", host.storageDriver())
        : Finding.warn(
            "storage",
            host.storageDriver() + ": creating a container may copy the image or be slow",
            "Use overlay2 (\"storage-driver\" in /etc/docker/daemon.json); images must be built anew.");
  }

  /** Only reported: each is the daemon's choice, and none is required. */
  private static Finding isolation(DaemonInfo info) {
    List<String> found = new ArrayList<>();
    for (String name : List.of("apparmor", "selinux", "userns", "rootless")) {
      if (info.securityOptions().stream().anyMatch(option -> option.contains("name=" + name))) {
        found.add(name);
      }
    }
    return Finding.pass(
        "isolation",
        found.isEmpty()
            ? "the daemon adds neither AppArmor, SELinux, user namespaces nor rootless mode"
            : "the daemon adds " + String.join(", ", found));
  }

  private static Finding runtime(String name, Host host) {
    return host.runtimes().contains(name)
        ? Finding.pass("runtime", name)
        : Finding.fail(
            "runtime",
            "container.runtime is " + name + "; the daemon knows " + host.runtimes(),
            "Register it in /etc/docker/daemon.json under \"runtimes\", or set container.runtime:"
                + " default.");
  }
}
