package org.strategysandbox.sandbox;

import java.util.List;
import java.util.Map;

/**
 * Everything that defines a sandbox container: all hardening is in this one place, and a test
 * compares it with what the daemon reports.
 *
 * <p>What is not variable here is fixed by {@link HardenedHostConfig}: no network, read-only root,
 * no capabilities, no-new-privileges, private namespaces without {@code /dev/shm}, no log, no
 * restart, standard input closed with the first client.
 *
 * @param image reference of the image
 * @param user numeric {@code uid:gid}, never 0
 * @param runtime OCI runtime, empty for the daemon's default
 * @param memoryBytes hard limit; swap is off because memory and memory+swap are the same
 * @param cpus CPU quota in cores
 * @param pids most processes and threads
 * @param cpuShares weight against other containers when the CPU is short
 * @param tmpfsBytes size of {@code /tmp}, counted against the memory and at most half of it, so
 *     that a full disk is met as such and not as a lack of memory
 * @param tmpfsInodes most files in {@code /tmp}
 * @param openFiles most open descriptors
 * @param fileBytes largest single file
 * @param datasetPath folder on the daemon's host that is mounted read-only at {@code /dataset}
 * @param labels fixed at creation; the reaper decides by them
 * @param containment filters between the process and the kernel
 */
public record ContainerSpec(
    String image,
    String user,
    String runtime,
    long memoryBytes,
    double cpus,
    long pids,
    int cpuShares,
    long tmpfsBytes,
    long tmpfsInodes,
    long openFiles,
    long fileBytes,
    String datasetPath,
    Map<String, String> labels,
    Containment containment) {

  /** Where the dataset appears in the container. */
  public static final String DATASET_TARGET = "/dataset";

  /** Where a strategy leaves the files that shall come back. */
  public static final String OUTPUT_TARGET = "/output";

  /**
   * Four times of what may leave, so that a little too much is told by name and not as a full disk.
   */
  private static final long OUTPUT_BYTES = 1 << 20;

  private static final int OUTPUT_INODES = 256;

  /** With the full weight. */
  public ContainerSpec(
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
      Map<String, String> labels,
      Containment containment) {
    this(
        image,
        user,
        runtime,
        memoryBytes,
        cpus,
        pids,
        ContainerResources.FULL_SHARES,
        tmpfsBytes,
        tmpfsInodes,
        openFiles,
        fileBytes,
        datasetPath,
        labels,
        containment);
  }

  public ContainerSpec {
    if (!user.matches("[1-9][0-9]{0,9}:[1-9][0-9]{0,9}")) {
      throw new IllegalArgumentException(
          "user must be a numeric uid:gid other than root, not '" + user + "'");
    }
    if (memoryBytes <= 0
        || !(cpus > 0)
        || pids <= 0
        || tmpfsBytes <= 0
        || tmpfsInodes <= 0
        || openFiles <= 0
        || fileBytes <= 0) {
      throw new IllegalArgumentException("every limit of a container must be positive");
    }
    if (tmpfsBytes > memoryBytes / 2) {
      throw new IllegalArgumentException("/tmp may take at most half of the memory");
    }
    if (!datasetPath.startsWith("/")) {
      throw new IllegalArgumentException(
          "the dataset's path must be absolute, not '" + datasetPath + "'");
    }
    labels = Map.copyOf(labels);
  }

  /** What can still be changed when the container lives. */
  public ContainerResources resources() {
    return new ContainerResources(memoryBytes, cpus, pids, cpuShares);
  }

  /** The same container with other resources than those that its run gets in the end. */
  ContainerSpec startingWith(ContainerResources first) {
    return new ContainerSpec(
        image,
        user,
        runtime,
        first.memoryBytes(),
        first.cpus(),
        first.pids(),
        first.cpuShares(),
        tmpfsBytes,
        tmpfsInodes,
        openFiles,
        fileBytes,
        datasetPath,
        labels,
        containment);
  }

  /** The only writable mounts, with their options. */
  public Map<String, String> tmpfs() {
    return Map.of(
        "/tmp", tmpfs(tmpfsBytes, tmpfsInodes), OUTPUT_TARGET, tmpfs(OUTPUT_BYTES, OUTPUT_INODES));
  }

  private static String tmpfs(long bytes, long inodes) {
    return "rw,noexec,nosuid,nodev,mode=1777,size=" + bytes + ",nr_inodes=" + inodes;
  }

  /** What the environment of the process adds to the image's. */
  public static List<String> environment() {
    return List.of(
        "PATH=/usr/local/bin:/usr/bin:/bin",
        "HOME=/tmp",
        "TZ=UTC",
        "LANG=C.UTF-8",
        "PYTHONHASHSEED=0",
        "PYTHONDONTWRITEBYTECODE=1",
        "OPENBLAS_NUM_THREADS=1",
        "OMP_NUM_THREADS=1",
        "MKL_NUM_THREADS=1");
  }
}
