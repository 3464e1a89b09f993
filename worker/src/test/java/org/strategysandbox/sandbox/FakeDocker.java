package org.strategysandbox.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A daemon in memory: its container says what a test scripts, and any call can be made to fail. */
final class FakeDocker implements DockerPort {
  /** Calls that can fail. */
  enum Call {
    CREATE,
    ATTACH,
    START,
    SEND,
    CLOSE_STREAM,
    AWAIT_EXIT,
    LIST,
    REMOVE
  }

  private final Map<Call, List<RuntimeException>> failures = new EnumMap<>(Call.class);
  private final Map<String, ContainerSpec> containers = new LinkedHashMap<>();
  private final List<ContainerSpec> created = new ArrayList<>();
  private final List<byte[]> sent = new ArrayList<>();
  private Consumer<OutputListener> onStart =
      listener -> listener.stdout(FrameBytes.ready().bytes());
  private Consumer<OutputListener> onSend = listener -> {};
  private Runnable onCreate = () -> {};
  private Runnable onRemove = () -> {};
  private Optional<ContainerState> exit = Optional.of(new ContainerState(false, 0, false, ""));
  private OutputListener listener = new SandboxSession(new SessionOutput.OutputBounds(0, 0, 0, 0));
  private boolean killed;
  private boolean createsAndFails;
  private int openStreams;

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

  FakeDocker fail(Call call, RuntimeException... with) {
    failures.computeIfAbsent(call, c -> new ArrayList<>()).addAll(List.of(with));
    return this;
  }

  /** Containers that were not removed. */
  List<String> left() {
    return List.copyOf(containers.keySet());
  }

  List<ContainerSpec> created() {
    return created;
  }

  List<byte[]> sent() {
    return sent;
  }

  int openStreams() {
    return openStreams;
  }

  /** Like the real transport, whose channels close under an interrupted thread. */
  private void enter(Call call) {
    if (Thread.currentThread().isInterrupted()) {
      throw new DockerException(
          DockerException.Kind.UNAVAILABLE, "channel closed by interrupt", null);
    }
    List<RuntimeException> planned = failures.getOrDefault(call, List.of());
    if (!planned.isEmpty()) {
      throw planned.remove(0);
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
    created.add(spec);
    String id = "c" + created.size();
    containers.put(id, spec);
    if (createsAndFails) {
      enter(Call.CREATE);
    }
    return id;
  }

  @Override
  public Attachment attach(String containerId, OutputListener listener) {
    enter(Call.ATTACH);
    openStreams++;
    this.listener = listener;
    return new Attachment() {
      @Override
      public void send(byte[] bytes) {
        enter(Call.SEND);
        sent.add(bytes);
        onSend.accept(listener);
      }

      @Override
      public void close() {
        openStreams--;
        enter(Call.CLOSE_STREAM);
      }
    };
  }

  @Override
  public void start(String containerId) {
    enter(Call.START);
    onStart.accept(listener);
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
  public void remove(String containerId) {
    onRemove.run();
    enter(Call.REMOVE);
    containers.remove(containerId);
  }

  @Override
  public List<ContainerSummary> list(Map<String, String> labels) {
    enter(Call.LIST);
    return containers.entrySet().stream()
        .filter(entry -> entry.getValue().labels().entrySet().containsAll(labels.entrySet()))
        .map(entry -> new ContainerSummary(entry.getKey(), "created", entry.getValue().labels()))
        .toList();
  }

  @Override
  public void close() {}
}
