package org.strategysandbox.dockerproxy;

import java.time.Duration;
import java.util.Map;
import org.strategysandbox.sandbox.ContainerLabels;
import org.strategysandbox.sandbox.Containment;

/**
 * What every container of one installation looks like, and the most it may use.
 *
 * @param image reference of the only image that may be used
 * @param user numeric {@code uid:gid}
 * @param runtime OCI runtime, empty for the daemon's default
 * @param memoryBytes most memory
 * @param cpus most CPUs, also while a container gets ready
 * @param pids most processes and threads
 * @param tmpfsBytes size of {@code /tmp}; a container with less than twice this memory gets half of
 *     its memory
 * @param datasetPath the only folder of the daemon's host that is mounted
 * @param installation label that makes a container one of ours
 * @param longestLife from now to the deadline that a container's label names
 * @param mostContainers that exist at a time
 */
public record ContainerTemplate(
    String image,
    String user,
    String runtime,
    long memoryBytes,
    double cpus,
    long pids,
    long tmpfsBytes,
    long tmpfsInodes,
    long openFiles,
    long fileBytes,
    String datasetPath,
    Containment containment,
    String installation,
    Duration longestLife,
    int mostContainers) {

  /** Labels that all containers of this installation carry, and nobody else's. */
  Map<String, String> ownLabels() {
    return ContainerLabels.ofInstallation(installation);
  }
}
