package org.strategysandbox.config;

import java.net.URI;
import java.time.Duration;

/**
 * Section {@code container}: Docker and what every container has in common.
 *
 * @param dockerHost {@code unix:///path} or {@code tcp://host:port}
 * @param installation label that keeps the containers of several installations on a host apart
 * @param dockerTimeout longest wait for one call to the daemon
 * @param startTimeout longest wait from the creation of a container to its readiness
 * @param removalTimeout longest time from the end of a run to the removal of its container
 */
public record ContainerConfig(
    String image,
    ContainerRuntime runtime,
    URI dockerHost,
    String installation,
    ContainerUser user,
    Duration dockerTimeout,
    Duration startTimeout,
    Duration removalTimeout) {}
