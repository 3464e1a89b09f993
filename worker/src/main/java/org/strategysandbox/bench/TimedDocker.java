package org.strategysandbox.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.strategysandbox.sandbox.CgroupReader;
import org.strategysandbox.sandbox.ContainerResources;
import org.strategysandbox.sandbox.ContainerSpec;
import org.strategysandbox.sandbox.DockerPort;
import org.strategysandbox.sandbox.UsageSample;

/** Passes every call on and notes when the steps of each container's life happened. */
final class TimedDocker implements DockerPort {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double MILLIS_PER_SECOND = 1e3;
  private static final Pattern SINCE_FIRST_LINE =
      Pattern.compile("\"sinceFirstLineMillis\": ?([0-9]{1,9}(?:\\.[0-9]{1,9})?)");

  private final DockerPort docker;
  private final CgroupReader cgroups = new CgroupReader();
  private final DaemonCpu daemon;
  private final Map<String, Life> lives = new ConcurrentHashMap<>();
  private final List<ContainerTimes> finished = new ArrayList<>();

  TimedDocker(DockerPort docker, DaemonCpu daemon) {
    this.docker = docker;
    this.daemon = daemon;
  }

  /** Of one container; each figure is written once. */
  private static final class Life {
    volatile double create;
    volatile double start;
    volatile long started;
    volatile double firstOutput;
    volatile double sinceFirstLine = Double.NaN;
    volatile double update;
    volatile long removing;
    volatile double end;
    volatile OptionalDouble readyCpu = OptionalDouble.empty();
    volatile OptionalDouble shimCpu = OptionalDouble.empty();
  }

  /** The containers that are gone, in the order in which they went; forgotten by the call. */
  synchronized List<ContainerTimes> take() {
    List<ContainerTimes> taken = List.copyOf(finished);
    finished.clear();
    return taken;
  }

  /** Of READY, which is small and comes whole; NaN when it does not say. */
  static double sinceFirstLine(byte[] ready) {
    Matcher told = SINCE_FIRST_LINE.matcher(new String(ready, StandardCharsets.UTF_8));
    return told.find() ? Double.parseDouble(told.group(1)) : Double.NaN;
  }

  private static double millisSince(long begin) {
    return (System.nanoTime() - begin) / NANOS_PER_MILLI;
  }

  @Override
  public String create(ContainerSpec spec) {
    long begin = System.nanoTime();
    String id = docker.create(spec);
    life(id).create = millisSince(begin);
    return id;
  }

  private Life life(String id) {
    return Objects.requireNonNull(lives.computeIfAbsent(id, unused -> new Life()));
  }

  @Override
  public Attachment attach(String containerId, OutputListener listener) {
    Life life = life(containerId);
    life.started = System.nanoTime();
    return docker.attach(containerId, new Watched(containerId, life, listener));
  }

  @Override
  public void start(String containerId) {
    docker.start(containerId);
    Life life = life(containerId);
    life.start = millisSince(life.started);
  }

  @Override
  public void update(String containerId, ContainerResources resources) {
    long begin = System.nanoTime();
    docker.update(containerId, resources);
    life(containerId).update = millisSince(begin);
  }

  @Override
  public void remove(String containerId) {
    Life life = life(containerId);
    life.shimCpu = daemon.shim(containerId);
    life.removing = System.nanoTime();
    docker.remove(containerId);
    double remove = millisSince(life.removing);
    lives.remove(containerId);
    synchronized (this) {
      finished.add(
          new ContainerTimes(
              life.create,
              life.start,
              life.firstOutput - life.start - life.sinceFirstLine,
              Math.max(0, life.firstOutput - life.start),
              life.update,
              life.end,
              remove,
              life.readyCpu,
              life.shimCpu));
    }
  }

  @Override
  public DaemonInfo info() {
    return docker.info();
  }

  @Override
  public Optional<String> findImage(String reference) {
    return docker.findImage(reference);
  }

  @Override
  public Optional<ContainerState> inspect(String containerId) {
    return docker.inspect(containerId);
  }

  @Override
  public Optional<ContainerState> awaitExit(String containerId, Duration limit) {
    return docker.awaitExit(containerId, limit);
  }

  @Override
  public boolean killedFromOutside(String containerId) {
    return docker.killedFromOutside(containerId);
  }

  @Override
  public Subscription followUsage(String containerId, Consumer<UsageSample> listener) {
    return docker.followUsage(containerId, listener);
  }

  @Override
  public List<ContainerSummary> list(Map<String, String> labels) {
    return docker.list(labels);
  }

  /** The daemon belongs to the caller. */
  @Override
  public void close() {}

  /** Hears the first output and the end. */
  private final class Watched implements OutputListener {
    private final String id;
    private final Life life;
    private final OutputListener listener;
    private boolean spoken;

    Watched(String id, Life life, OutputListener listener) {
      this.id = id;
      this.life = life;
      this.listener = listener;
    }

    @Override
    public void stdout(byte[] bytes) {
      if (!spoken) {
        spoken = true;
        life.firstOutput = millisSince(life.started);
        life.sinceFirstLine = sinceFirstLine(bytes);
        OptionalLong millis = cgroups.cpuMillis(id);
        life.readyCpu =
            millis.isPresent()
                ? OptionalDouble.of(millis.getAsLong() / MILLIS_PER_SECOND)
                : OptionalDouble.empty();
      }
      listener.stdout(bytes);
    }

    @Override
    public void stderr(byte[] bytes) {
      listener.stderr(bytes);
    }

    @Override
    public void closed() {
      ended();
      listener.closed();
    }

    @Override
    public void lost() {
      ended();
      listener.lost();
    }

    private void ended() {
      if (life.removing != 0) {
        life.end = millisSince(life.removing);
      }
    }
  }
}
