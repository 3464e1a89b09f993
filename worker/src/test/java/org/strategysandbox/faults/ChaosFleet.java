package org.strategysandbox.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.strategysandbox.broker.BrokerSettings;
import org.strategysandbox.broker.FreePorts;
import org.strategysandbox.kafka.KafkaSettings;

/** Broker, workers, reaper and a Docker daemon of their own, as processes that can be broken. */
final class ChaosFleet implements AutoCloseable {
  static final int SLOTS = 3;
  static final int LOCK_SECONDS = 15;
  private static final String INSTALLATION = "chaos";

  private final FaultSetup setup = FaultSetup.fromProperties();
  private final Path folder;
  private final BrokerSettings brokerSettings;
  private final Map<String, ChildJvm> workers = new ConcurrentHashMap<>();
  private final List<ChildJvm> dead = new ArrayList<>();
  final OwnDocker docker;
  private ChildJvm broker;
  private ChildJvm reaper;

  ChaosFleet(Path folder, int workerCount) throws IOException, InterruptedException {
    this.folder = folder;
    brokerSettings = FreePorts.brokerIn(folder.resolve("broker"));
    docker = new OwnDocker(folder.resolve("docker"));
    try {
      docker.load(setup.image());
      broker = startBroker();
      for (int i = 0; i < workerCount; i++) {
        startWorker();
      }
      reaper = startReaper();
    } catch (Throwable e) {
      // Nobody else could end what was started.
      close();
      throw e;
    }
  }

  KafkaSettings kafka() {
    return KafkaSettings.plain("127.0.0.1:" + brokerSettings.port());
  }

  ChildJvm broker() {
    return broker;
  }

  void startBrokerAgain() throws IOException, InterruptedException {
    broker.close();
    broker = startBroker();
  }

  private ChildJvm startBroker() throws IOException, InterruptedException {
    ChildJvm started =
        new ChildJvm(
            setup,
            "broker ready on (.*)",
            List.of(
                "broker",
                "--data",
                brokerSettings.dataDirectory().toString(),
                "--port",
                Integer.toString(brokerSettings.port()),
                "--controller-port",
                Integer.toString(brokerSettings.controllerPort())));
    started.ready();
    return started;
  }

  private ChildJvm startReaper() throws IOException, InterruptedException {
    ChildJvm started = new ChildJvm(setup, "(reaper ready)", arguments("reaper"));
    started.ready();
    return started;
  }

  /** Returns its name when it takes submissions. */
  String startWorker() throws IOException, InterruptedException {
    ChildJvm started = new ChildJvm(setup, "worker (\\S+) takes submissions", arguments("worker"));
    String name = started.ready();
    workers.put(name, started);
    return name;
  }

  private List<String> arguments(String command) {
    List<String> arguments = new ArrayList<>(List.of(command));
    for (String setting :
        List.of(
            "kafka.bootstrap_servers=127.0.0.1:" + brokerSettings.port(),
            "kafka.lock_duration=" + LOCK_SECONDS + "s",
            "container.docker_host=" + docker.host(),
            "container.docker_timeout=10s",
            "container.installation=" + INSTALLATION,
            "container.image=" + setup.image(),
            "dataset.worker_path=" + setup.dataset(),
            "reaper.lock_directory=" + folder.resolve("locks"),
            "intake.slots=" + SLOTS,
            "intake.drain_timeout=2s",
            "limits.memory=512MiB",
            "limits.tmpfs=64MiB",
            "limits.wall_clock=120s")) {
      arguments.addAll(List.of("--set", setting));
    }
    return arguments;
  }

  List<String> workerNames() {
    return workers.keySet().stream().sorted().toList();
  }

  ChildJvm worker(String name) {
    ChildJvm worker = workers.get(name);
    if (worker == null) {
      throw new AssertionError("no worker " + name + " among " + workers.keySet());
    }
    return worker;
  }

  /** Kill -9, without a replacement. False when somebody else did. */
  boolean killWorker(String name) throws InterruptedException {
    ChildJvm worker = workers.remove(name);
    if (worker == null) {
      return false;
    }
    worker.kill();
    bury(worker);
    return true;
  }

  /** SIGTERM, without a replacement; returns its exit code. */
  int terminateWorker(String name) throws InterruptedException {
    ChildJvm worker = worker(name);
    workers.remove(name);
    int exitCode = worker.terminate();
    bury(worker);
    return exitCode;
  }

  private synchronized void bury(ChildJvm worker) {
    dead.add(worker);
  }

  /** Whether the last that the worker said of its circuit is that it is closed. */
  boolean isCircuitClosed(String worker) {
    String output = worker(worker).output();
    int open = output.lastIndexOf("circuit is open");
    return open < 0 || output.indexOf("circuit is closed", open) >= 0;
  }

  List<String> containers() {
    return docker.containers(INSTALLATION);
  }

  /** What the workers said that are gone, for a run that failed. */
  synchronized String outputs() {
    StringBuilder all = new StringBuilder();
    dead.forEach(worker -> all.append("--- gone\n").append(worker.output()).append('\n'));
    workers.forEach(
        (name, worker) ->
            all.append("--- ").append(name).append('\n').append(worker.output()).append('\n'));
    return all.append("--- reaper\n").append(reaper.output()).append('\n').toString();
  }

  @Override
  public void close() throws IOException {
    workers.values().forEach(ChildJvm::close);
    for (ChildJvm child : Arrays.asList(reaper, broker)) {
      if (child != null) {
        child.close();
      }
    }
    docker.close();
  }
}
