package org.strategysandbox.sandbox;

import com.github.dockerjava.api.model.BindOptions;
import com.github.dockerjava.api.model.BindPropagation;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.Mount;
import com.github.dockerjava.api.model.MountType;
import com.github.dockerjava.api.model.RestartPolicy;
import com.github.dockerjava.api.model.Ulimit;
import java.util.List;

/** A {@link ContainerSpec} in the words of the Docker API, with what is the same for all. */
final class HardenedHostConfig {
  private HardenedHostConfig() {}

  static HostConfig of(ContainerSpec spec) {
    HostConfig config =
        HostConfig.newHostConfig()
            .withNetworkMode("none")
            .withReadonlyRootfs(true)
            .withPrivileged(false)
            .withCapDrop(Capability.ALL)
            // AppArmor and SELinux are not named here, so the daemon's own profiles stay in force.
            .withSecurityOpts(
                List.of("no-new-privileges", "seccomp=" + spec.containment().seccompProfile()))
            // "none" is a private IPC namespace without the world-writable /dev/shm of "private".
            .withIpcMode("none")
            .withCgroupnsMode("private")
            .withMemory(spec.memoryBytes())
            .withMemorySwap(spec.memoryBytes())
            .withCpuPeriod(spec.resources().cpuPeriodMicros())
            .withCpuQuota(spec.resources().cpuQuotaMicros())
            .withCpuShares(spec.cpuShares())
            .withPidsLimit(spec.pids())
            .withUlimits(
                List.of(
                    new Ulimit("nofile", spec.openFiles(), spec.openFiles()),
                    new Ulimit("core", 0L, 0L),
                    new Ulimit("fsize", spec.fileBytes(), spec.fileBytes())))
            .withTmpFs(spec.tmpfs())
            .withMounts(List.of(dataset(spec.datasetPath())))
            .withLogConfig(new LogConfig(LogConfig.LoggingType.NONE))
            .withRestartPolicy(RestartPolicy.noRestart())
            .withAutoRemove(false);
    return spec.runtime().isEmpty() ? config : config.withRuntime(spec.runtime());
  }

  /** As a mount and not as a bind: for a bind the daemon makes a folder that does not exist. */
  private static Mount dataset(String path) {
    return new Mount()
        .withType(MountType.BIND)
        .withSource(path)
        .withTarget(ContainerSpec.DATASET_TARGET)
        .withReadOnly(true)
        .withBindOptions(new BindOptions().withPropagation(BindPropagation.R_PRIVATE));
  }
}
