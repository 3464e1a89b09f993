package org.strategysandbox.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A daemon in memory: its container says what a test scripts, and any call can be made to fail. */
final class FakeDocker implements DockerPort {
  /** Calls that can fail. */
  enum Call {
    CREATE,
    ATTACH,
    START,
    UPDATE,
    SEND,
    CLOSE_STREAM,
    AWAIT_EXIT,
    USAGE,
    LIST,
    REMOVE
  }

  /** A change of limits. */
  record Update(String id, ContainerResources resources) {}

  private final Map<Call, List<RuntimeException>> failures = new EnumMap<>(Call.class);
  private final Map<String, ContainerSpec> containers =
      Collections.synchronizedMap(new LinkedHashMap<>());
  private final List<ContainerSpec> created = new CopyOnWriteArrayList<>();
  private final List<Update> updates = new CopyOnWriteArrayList<>();
  private final List<byte[]> sent = new CopyOnWriteArrayList<>();
  private final Map<String, OutputListener> listeners = new ConcurrentHashMap<>();
  private final Map<String, Consumer<UsageSample>> followers = new ConcurrentHashMap<>();
  private Consumer<OutputListener> onStart =
      listener -> listener.stdout(FrameBytes.ready().bytes());
  private Consumer<OutputListener> onSend = listener -> {};
  private Runnable onCreate = () -> {};
  private Runnable onRemove = () -> {};
  private Runnable onUpdate = () -> {};
  private Optional<ContainerState> exit = Optional.of(new ContainerState(false, 0, false, ""));
  private boolean killed;
  private boolean createsAndFails;
  private final AtomicInteger number = new AtomicInteger();
  private final AtomicInteger openStreams = new AtomicInteger();

  FakeDocker onStart(Consumer<OutputListener> script) {
    onStart = script;
    return this;
  }

  FakeDocker onSend(Consumer<OutputListener> script) {
    onSend = script;
    return this;
  }

  FakeDocker onSend(FrameBytes frames) {
    return onSend(listener -> listener.stdout(frames.bytes()));
  }

  FakeDocker onCreate(Runnable script) {
    onCreate = script;
    return this;
  }

  FakeDocker onRemove(Runnable script) {
    onRemove = script;
    return this;
  }

  FakeDocker onUpdate(Runnable script) {
    onUpdate = script;
    return this;
  }

  FakeDocker exits(ContainerState state) {
    exit = Optional.of(state);
    return this;
  }

  FakeDocker vanishes() {
    exit = Optional.empty();
    return this;
  }

  FakeDocker killed() {
    killed = true;
    return this;
  }

  /** The daemon makes the container, but its answer is lost. */
  FakeDocker createsAndFails() {
    createsAndFails = true;
    return this;
  }

  synchronized FakeDocker fail(Call call, RuntimeException... with) {
    failures.computeIfAbsent(call, c -> new ArrayList<>()).addAll(List.of(with));
    return this;
  }

  /** Containers that were not removed. */
  List<String> left() {
    synchronized (containers) {
      return List.copyOf(containers.keySet());
    }
  }

  List<ContainerSpec> created() {
    return created;
  }

  List<Update> updates() {
    return updates;
  }

  /** The streams of a container, as its process would write to them. */
  OutputListener streams(String id) {
    return Objects.requireNonNull(listeners.get(id), id);
  }

  List<byte[]> sent() {
    return sent;
  }

  int openStreams() {
    return openStreams.get();
  }

  /** Like the real transport, whose channels close under an interrupted thread. */
  private void enter(Call call) {
    if (Thread.currentThread().isInterrupted()) {
      throw new DockerException(
          DockerException.Kind.UNAVAILABLE, "channel closed by interrupt", null);
    }
    synchronized (this) {
      List<RuntimeException> planned = failures.getOrDefault(call, List.of());
      if (!planned.isEmpty()) {
        throw planned.remove(0);
      }
    }
  }

  @Override
  public DaemonInfo info() {
    return new DaemonInfo("0", "1.41", "fake", "1", List.of(), 1, 1);
  }

  @Override
  public Optional<String> findImage(String reference) {
    return Optional.of("sha256:0");
  }

  @Override
  public String create(ContainerSpec spec) {
    onCreate.run();
    if (!createsAndFails) {
      enter(Call.CREATE);
    }
    String id = "c" + number.incrementAndGet();
    created.add(spec);
    containers.put(id, spec);
    if (createsAndFails) {
      enter(Call.CREATE);
    }
    return id;
  }

  @Override
  public Attachment attach(String containerId, OutputListener listener) {
    enter(Call.ATTACH);
    openStreams.incrementAndGet();
    listeners.put(containerId, listener);
    return new Attachment() {
      @Override
      public void send(byte[] bytes) {
        enter(Call.SEND);
        sent.add(bytes);
        onSend.accept(listener);
      }

      @Override
      public void close() {
        openStreams.decrementAndGet();
        enter(Call.CLOSE_STREAM);
      }
    };
  }

  @Override
  public void start(String containerId) {
    enter(Call.START);
    onStart.accept(streams(containerId));
  }

  @Override
  public void update(String containerId, ContainerResources resources) {
    onUpdate.run();
    enter(Call.UPDATE);
    updates.add(new Update(containerId, resources));
  }

  @Override
  public Optional<ContainerState> inspect(String containerId) {
    return exit;
  }

  @Override
  public Optional<ContainerState> awaitExit(String containerId, Duration limit) {
    enter(Call.AWAIT_EXIT);
    return exit;
  }

  @Override
  public boolean killedFromOutside(String containerId) {
    return killed;
  }

  @Override
  public Subscription followUsage(String containerId, Consumer<UsageSample> listener) {
    enter(Call.USAGE);
    followers.put(containerId, listener);
    return () -> followers.remove(containerId);
  }

  /** What the daemon tells those who follow a container. */
  void usage(String id, UsageSample sample) {
    Objects.requireNonNull(followers.get(id), id).accept(sample);
  }

  /** Containers whose usage somebody follows. */
  List<String> followed() {
    return List.copyOf(followers.keySet());
  }

  @Override
  public void remove(String containerId) {
    onRemove.run();
    enter(Call.REMOVE);
    containers.remove(containerId);
  }

  @Override
  public List<ContainerSummary> list(Map<String, String> labels) {
    enter(Call.LIST);
    return Map.copyOf(containers).entrySet().stream()
        .filter(entry -> entry.getValue().labels().entrySet().containsAll(labels.entrySet()))
        .map(entry -> new ContainerSummary(entry.getKey(), "created", entry.getValue().labels()))
        .toList();
  }

  @Override
  public void close() {}
}
