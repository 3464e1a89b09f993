package org.strategysandbox.sandbox;

import java.time.Duration;
import java.util.Map;

/**
 * What all runs of one worker share.
 *
 * @param image reference of the sandbox image
 * @param user numeric {@code uid:gid} in the container
 * @param runtime OCI runtime, empty for the daemon's default
 * @param tmpfsBytes size of {@code /tmp}; a run with less than twice this memory gets half of its
 *     memory
 * @param datasetPath the dataset's folder as the daemon sees it
 * @param startTimeout from the start of a container to its READY frame
 * @param removalGrace how long after a run's limit a container may still exist
 * @param datasetSha256 hash of the manifest of the dataset that a container must see; empty does
 *     not check
 * @param files most files that leave a container, {@code totalFileBytes} together
 */
public record SandboxSettings(
    String image,
    String user,
    String runtime,
    long tmpfsBytes,
    long tmpfsInodes,
    long openFiles,
    long fileSizeBytes,
    String datasetPath,
    Duration startTimeout,
    Duration removalGrace,
    int files,
    long totalFileBytes,
    long positionBytes,
    String installation,
    String host,
    String worker,
    Containment containment,
    String datasetSha256) {

  /** With the strictest containment. */
  public SandboxSettings(
      String image,
      String user,
      String runtime,
      long tmpfsBytes,
      long tmpfsInodes,
      long openFiles,
      long fileSizeBytes,
      String datasetPath,
      Duration startTimeout,
      Duration removalGrace,
      int files,
      long totalFileBytes,
      long positionBytes,
      String installation,
      String host,
      String worker) {
    this(
        image,
        user,
        runtime,
        tmpfsBytes,
        tmpfsInodes,
        openFiles,
        fileSizeBytes,
        datasetPath,
        startTimeout,
        removalGrace,
        files,
        totalFileBytes,
        positionBytes,
        installation,
        host,
        worker,
        Containment.strict(),
        "");
  }

  /** The same for containers that must see this dataset. */
  public SandboxSettings ofDataset(String sha256) {
    return new SandboxSettings(
        image,
        user,
        runtime,
        tmpfsBytes,
        tmpfsInodes,
        openFiles,
        fileSizeBytes,
        datasetPath,
        startTimeout,
        removalGrace,
        files,
        totalFileBytes,
        positionBytes,
        installation,
        host,
        worker,
        containment,
        sha256);
  }

  ContainerSpec containerSpec(SandboxRequest.RunLimits limits, Map<String, String> labels) {
    return new ContainerSpec(
        image,
        user,
        runtime,
        limits.memoryBytes(),
        limits.cpus(),
        limits.pids(),
        Math.min(tmpfsBytes, limits.memoryBytes() / 2),
        tmpfsInodes,
        openFiles,
        fileSizeBytes,
        datasetPath,
        labels,
        containment);
  }

  SessionOutput.OutputBounds bounds(long outputBytes) {
    return new SessionOutput.OutputBounds(outputBytes, files, totalFileBytes, positionBytes);
  }
}
