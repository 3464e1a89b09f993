package org.strategysandbox.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Exactly the calls of the Docker daemon that the product uses.
 *
 * <p>Every call has a deadline and fails with {@link DockerException}, whose kind says whether
 * trying again can help.
 */
public interface DockerPort extends AutoCloseable {

  /** Asks the daemon who it is; also the cheapest way to learn whether it answers. */
  DaemonInfo info();

  /** The image's content id, or empty when the daemon does not have it. */
  Optional<String> findImage(String reference);

  /**
   * Creates a container that is not started.
   *
   * @return the container's full id
   */
  String create(ContainerSpec spec);

  /** Attaches to all three streams; the listener hears everything from the container's start on. */
  Attachment attach(String containerId, OutputListener listener);

  void start(String containerId);

  /** Changes what a container may use while it lives. */
  void update(String containerId, ContainerResources resources);

  /** Empty when the container is gone. */
  Optional<ContainerState> inspect(String containerId);

  /**
   * Waits for the container to end.
   *
   * @return its last state, still running when the time is over, empty when it is gone
   */
  Optional<ContainerState> awaitExit(String containerId, Duration limit);

  /**
   * Whether somebody sent the container a signal through the daemon, as {@code docker kill} and
   * {@code docker stop} do. Exit codes do not tell: the process chooses them.
   *
   * <p>A port that wraps another must forward this call.
   */
  default boolean killedFromOutside(String containerId) {
    return false;
  }

  /**
   * Follows what a running container uses, about once a second, until it ends or the subscription
   * is closed. Does not wait for the first sample; a stream that breaks ends without a word.
   *
   * <p>A port that wraps another must forward this call.
   */
  default Subscription followUsage(String containerId, Consumer<UsageSample> listener) {
    return () -> {};
  }

  /** Something that goes on until it is closed. */
  @FunctionalInterface
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }

  /** Removes the container, running or not; a container that is gone already is a success. */
  void remove(String containerId);

  /** Containers, running or not, that carry all the labels. */
  List<ContainerSummary> list(Map<String, String> labels);

  @Override
  void close();

  /** What the daemon says of itself. */
  record DaemonInfo(
      String version,
      String apiVersion,
      String name,
      String cgroupVersion,
      List<String> securityOptions,
      long memoryBytes,
      int cpus,
      Host host) {

    public DaemonInfo {
      securityOptions = List.copyOf(securityOptions);
    }

    /** Of a daemon that says nothing of its machine. */
    public DaemonInfo(
        String version,
        String apiVersion,
        String name,
        String cgroupVersion,
        List<String> securityOptions,
        long memoryBytes,
        int cpus) {
      this(
          version,
          apiVersion,
          name,
          cgroupVersion,
          securityOptions,
          memoryBytes,
          cpus,
          new Host("unknown", "unknown", "unknown", false, List.of(), List.of()));
    }
  }

  /**
   * What the daemon says of the machine it runs on.
   *
   * @param missingLimits names of the limits that its kernel cannot enforce
   * @param runtimes names of the OCI runtimes it knows
   */
  record Host(
      String kernel,
      String architecture,
      String storageDriver,
      boolean swapLimit,
      List<String> missingLimits,
      List<String> runtimes) {

    public Host {
      missingLimits = List.copyOf(missingLimits);
      runtimes = List.copyOf(runtimes);
    }
  }

  /**
   * How a container stands.
   *
   * @param exitCode chosen by the process itself, so evidence of nothing
   * @param oomKilled the kernel's memory controller ended it
   */
  record ContainerState(boolean running, long exitCode, boolean oomKilled, String error) {}

  /** A line of the container list. */
  record ContainerSummary(String id, String state, Map<String, String> labels) {
    public ContainerSummary {
      labels = Map.copyOf(labels);
    }
  }

  /** The open streams of one container. */
  interface Attachment extends AutoCloseable {
    /** Queues bytes for the container's standard input. */
    void send(byte[] bytes);

    /** Ends the connection; an attached container that waits on its input ends with it. */
    @Override
    void close();
  }

  /** Hears what a container writes, on a thread of the transport; must not block for long. */
  interface OutputListener {
    void stdout(byte[] bytes);

    void stderr(byte[] bytes);

    /** The container's side ended the streams; no further call follows. */
    void closed();

    /** The connection broke, which says nothing of the container; no further call follows. */
    default void lost() {
      closed();
    }
  }
}
