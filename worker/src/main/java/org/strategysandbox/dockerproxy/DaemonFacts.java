package org.strategysandbox.dockerproxy;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.strategysandbox.sandbox.DockerPort;

/** What the rules have to know of the daemon. */
interface DaemonFacts {
  /** Content id of an image. */
  Optional<String> imageId(String reference);

  /** Full ids of all containers of this installation. */
  Set<String> ownContainers();

  /** Asks the daemon itself. */
  static DaemonFacts of(DockerPort docker, ContainerTemplate template) {
    return new DaemonFacts() {
      @Override
      public Optional<String> imageId(String reference) {
        return docker.findImage(reference);
      }

      @Override
      public Set<String> ownContainers() {
        return docker.list(template.ownLabels()).stream()
            .map(DockerPort.ContainerSummary::id)
            .collect(Collectors.toUnmodifiableSet());
      }
    };
  }
}
