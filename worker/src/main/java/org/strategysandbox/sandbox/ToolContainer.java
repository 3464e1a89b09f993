package org.strategysandbox.sandbox;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.AccessMode;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Volume;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How the container of a {@link ToolSpec} is set up. */
final class ToolContainer {
  /** Longest life of a tool: the largest synthetic dataset needs about a minute. */
  static final Duration LIMIT = Duration.ofMinutes(30);

  private ToolContainer() {}

  static String create(DockerClient client, ToolSpec spec) {
    HostConfig host =
        HostConfig.newHostConfig()
            .withNetworkMode("none")
            .withReadonlyRootfs(true)
            .withCapDrop(Capability.ALL)
            .withSecurityOpts(List.of("no-new-privileges"))
            .withTmpFs(Map.of("/tmp", "rw,noexec,nosuid,nodev,size=256m"))
            .withBinds(spec.mounts().stream().map(ToolContainer::bind).toList());
    return client
        .createContainerCmd(spec.image())
        .withUser(spec.user())
        .withEntrypoint(spec.entrypoint())
        .withCmd(spec.arguments())
        .withLabels(
            Map.of(
                ContainerLabels.PROJECT,
                ContainerLabels.PROJECT_NAME,
                ContainerLabels.ROLE,
                "tool"))
        .withNetworkDisabled(true)
        .withHostConfig(host)
        .exec()
        .getId();
  }

  private static Bind bind(ToolSpec.Mount mount) {
    return new Bind(
        mount.source(),
        new Volume(mount.target()),
        mount.writable() ? AccessMode.rw : AccessMode.ro);
  }
}
