package org.strategysandbox.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.strategysandbox.broker.BrokerSettings;
import org.strategysandbox.broker.FreePorts;
import org.strategysandbox.event.Decoded;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.kafka.KafkaClients;
import org.strategysandbox.kafka.KafkaMessages;
import org.strategysandbox.kafka.KafkaSettings;
import org.strategysandbox.sandbox.ContainerLabels;
import org.strategysandbox.sandbox.DockerJavaPort;
import org.strategysandbox.sandbox.DockerPort;

/** A broker and workers as processes, an installation of their own on the real Docker daemon. */
final class Fleet implements AutoCloseable {
  private final FaultSetup setup = FaultSetup.fromProperties();
  private final String installation = "faults-" + UUID.randomUUID().toString().substring(0, 8);
  private final BrokerSettings brokerSettings;
  private final Path locks;
  private final Map<String, ChildJvm> workers = new HashMap<>();
  private final Deque<ChildJvm> children = new ArrayDeque<>();
  private final DockerPort docker =
      new DockerJavaPort("unix:///var/run/docker.sock", Duration.ofSeconds(30));
  private ChildJvm broker;

  Fleet(Path folder) throws IOException, InterruptedException {
    locks = folder.resolve("locks");
    brokerSettings = FreePorts.brokerIn(folder.resolve("broker"));
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
    children.push(started);
    started.ready();
    return started;
  }

  KafkaSettings kafka() {
    return KafkaSettings.plain("127.0.0.1:" + brokerSettings.port());
  }

  /** Kill -9 of the broker, and another on its data and ports. */
  void restartBroker() throws IOException, InterruptedException {
    broker.kill();
    broker = startBroker();
  }

  /** Containers that a worker keeps ready. */
  static final int POOL = 2;

  private static final int SLOTS = 2;

  /** Containers of a worker whose slots all run: one each, and the pool beside them. */
  static final int CONTAINERS = SLOTS + POOL;

  /**
   * Starts a worker of two slots and two pooled containers; returns its name when it takes
   * submissions.
   */
  String startWorker() throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("worker"));
    for (String setting :
        List.of(
            "kafka.bootstrap_servers=127.0.0.1:" + brokerSettings.port(),
            "container.installation=" + installation,
            "container.image=" + setup.image(),
            "dataset.worker_path=" + setup.dataset(),
            "reaper.lock_directory=" + locks,
            "intake.slots=" + SLOTS,
            "pool.size=" + POOL,
            "limits.memory=512MiB",
            "limits.tmpfs=64MiB",
            "limits.wall_clock=120s")) {
      arguments.addAll(List.of("--set", setting));
    }
    ChildJvm started = new ChildJvm(setup, "worker (\\S+) takes submissions", arguments);
    children.push(started);
    String name = started.ready();
    workers.put(name, started);
    return name;
  }

  /** A reaper of this installation; what it removes is in its output as JSON. */
  ChildJvm startReaper(String... options) throws IOException, InterruptedException {
    return startReaperAt(brokerSettings.port(), options);
  }

  /** The same with a broker's port of one's own choice, at which there may be none. */
  ChildJvm startReaperAt(int port, String... options) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("reaper", "--json"));
    for (String setting :
        List.of(
            "kafka.bootstrap_servers=127.0.0.1:" + port,
            "container.installation=" + installation,
            "reaper.lock_directory=" + locks)) {
      arguments.addAll(List.of("--set", setting));
    }
    arguments.addAll(List.of(options));
    ChildJvm started = new ChildJvm(setup, "(reaper ready|\\{\"at\")", arguments);
    children.push(started);
    started.ready();
    return started;
  }

  void killBroker() throws InterruptedException {
    broker.kill();
  }

  void startBrokerAgain() throws IOException, InterruptedException {
    broker = startBroker();
  }

  ChildJvm worker(String name) {
    ChildJvm worker = workers.get(name);
    if (worker == null) {
      throw new AssertionError("no worker " + name + " among " + workers.keySet());
    }
    return worker;
  }

  /** Containers that a worker has made and not removed. */
  List<String> containersOf(String worker) {
    return listed(worker).stream().map(DockerPort.ContainerSummary::id).toList();
  }

  /** How many of them have a process. */
  long runningOf(String worker) {
    return listed(worker).stream().filter(container -> container.state().equals("running")).count();
  }

  private List<DockerPort.ContainerSummary> listed(String worker) {
    Map<String, String> labels = new HashMap<>(ContainerLabels.ofInstallation(installation));
    labels.put(ContainerLabels.WORKER, worker);
    return docker.list(labels);
  }

  void removeContainersOf(String worker) {
    containersOf(worker).forEach(docker::remove);
  }

  /** Outcomes on the topics by submission id, duplicates included. */
  Map<String, Integer> outcomeCounts() {
    Map<String, Integer> counts = new HashMap<>();
    EventCodec codec = new EventCodec(Clock.systemUTC());
    try (Consumer<byte[], byte[]> consumer = new KafkaClients(kafka()).consumer("count")) {
      for (String topic : kafka().topics().outcomes()) {
        TopicPartition partition = new TopicPartition(topic, 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        while (consumer.position(partition) < end) {
          for (ConsumerRecord<byte[], byte[]> next : consumer.poll(Duration.ofMillis(200))) {
            if (codec.decodeOutcome(KafkaMessages.of(next)) instanceof Decoded.Ok<Outcome> ok) {
              counts.merge(ok.event().submissionId(), 1, Integer::sum);
            }
          }
        }
      }
    }
    return counts;
  }

  @Override
  public void close() {
    while (!children.isEmpty()) {
      children.pop().close();
    }
    docker.list(ContainerLabels.ofInstallation(installation)).forEach(c -> docker.remove(c.id()));
    docker.close();
  }
}
