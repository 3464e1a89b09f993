package org.strategysandbox.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.command.UpdateContainerCmd;
import com.github.dockerjava.core.DockerClientConfig;
import com.github.dockerjava.core.command.CreateContainerCmdImpl;
import com.github.dockerjava.core.command.UpdateContainerCmdImpl;
import java.io.UncheckedIOException;

/**
 * What is said to the daemon to create and to change a container, in one place: {@link
 * DockerJavaPort} sends it, and a proxy that lets nothing else pass compares with it.
 */
public final class ContainerRequests {
  private static final ObjectMapper JSON = DockerClientConfig.getDefaultObjectMapper();

  private ContainerRequests() {}

  /** Body of {@code POST /containers/create}. */
  public static String create(ContainerSpec spec) {
    return json(fill(new CreateContainerCmdImpl(command -> null, null, spec.image()), spec));
  }

  /** Body of {@code POST /containers/ID/update}. */
  public static String update(String containerId, ContainerResources resources) {
    return json(fill(new UpdateContainerCmdImpl(command -> null, containerId), resources));
  }

  static CreateContainerCmd fill(CreateContainerCmd command, ContainerSpec spec) {
    return command
        .withUser(spec.user())
        .withHostName("sandbox")
        .withDomainName("")
        .withCmd(spec.containment().runnerArguments())
        .withEnv(ContainerSpec.environment())
        .withLabels(spec.labels())
        .withWorkingDir("/tmp")
        .withNetworkDisabled(true)
        .withTty(false)
        .withStdinOpen(true)
        .withStdInOnce(true)
        .withAttachStdin(true)
        .withAttachStdout(true)
        .withAttachStderr(true)
        .withHostConfig(HardenedHostConfig.of(spec));
  }

  static UpdateContainerCmd fill(UpdateContainerCmd command, ContainerResources resources) {
    return command
        .withMemory(resources.memoryBytes())
        .withMemorySwap(resources.memoryBytes())
        .withCpuPeriod(resources.cpuPeriodMicros())
        .withCpuQuota(resources.cpuQuotaMicros())
        .withCpuShares(resources.cpuShares())
        .withPidsLimit(resources.pids());
  }

  private static String json(Object command) {
    try {
      return JSON.writeValueAsString(command);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a request to the daemon cannot be written", e);
    }
  }
}
