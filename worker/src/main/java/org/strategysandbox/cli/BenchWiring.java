package org.strategysandbox.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.bench.BenchSetup;
import org.strategysandbox.config.Capacity;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.evaluation.Dataset;
import org.strategysandbox.kafka.KafkaClients;
import org.strategysandbox.kafka.KafkaSettings;
import org.strategysandbox.kafka.KafkaUnavailableException;
import org.strategysandbox.sandbox.ContainerLabels;
import org.strategysandbox.sandbox.DockerPort;
import org.strategysandbox.sandbox.PoolListener;

/**
 * The parts that a benchmark measures, in an installation, a share group and on topics of their
 * own, so that it meets nobody else's work; all of it is removed at the end.
 */
final class BenchWiring implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(BenchWiring.class);
  private static final long ANSWER_SECONDS = 10;
  private static final List<String> TOPICS =
      List.of("submitted", "result", "rejected", "dead_letter", "container", "cancel");

  private final SandboxConfig config;
  private final Services services;
  private final KafkaSettings kafka;
  private final Path work;
  private final BenchSetup setup;
  private boolean closed;

  private BenchWiring(
      SandboxConfig config, Services services, KafkaSettings kafka, Path work, BenchSetup setup) {
    this.config = config;
    this.services = services;
    this.kafka = kafka;
    this.work = work;
    this.setup = setup;
  }

  /**
   * Connects to everything.
   *
   * @throws CliException if the broker, the image or the dataset is missing
   */
  static BenchWiring open(ConfigOptions options, @Nullable Path samples) {
    String name = "bench-" + UUID.randomUUID().toString().substring(0, 8);
    Map<String, String> own = own(name);
    SandboxConfig config = options.load(own).config();
    KafkaSettings kafka = KafkaWiring.settings(config);
    requireBroker(kafka);
    Services services =
        Services.start(
            config,
            new PolicyOptions().validator(),
            daemon -> Capacity.ONE,
            Long.MAX_VALUE,
            PoolListener.NONE);
    try {
      Path work = Files.createTempDirectory("strategy-sandbox-bench");
      String dataset = Dataset.open(config.dataset().workerPath()).sha256();
      SandboxWiring wiring =
          new SandboxWiring(
              config,
              services.identity().image(),
              services.identity().host(),
              services.identity().worker());
      BenchSetup setup =
          new BenchSetup(
              config,
              services.pipeline(),
              services.docker(),
              services.identity().image(),
              (docker, capacity, listener) ->
                  wiring.executor(docker, dataset, capacity, Long.MAX_VALUE, listener),
              workerCommand(options, own),
              kafka,
              samples == null ? home().resolve("samples") : samples,
              work,
              config
                  .pool()
                  .warmCpus()
                  .orElse((double) Math.min(2, Runtime.getRuntime().availableProcessors())));
      return new BenchWiring(config, services, kafka, work, setup);
    } catch (IOException e) {
      services.close();
      throw CliException.dependency(
          "No folder for temporary files can be made: " + e + ".", "java.io.tmpdir names it.", e);
    }
  }

  private static Path home() {
    return Path.of(System.getenv().getOrDefault("SANDBOX_HOME", ""));
  }

  private static Map<String, String> own(String name) {
    Map<String, String> own = new LinkedHashMap<>();
    TOPICS.forEach(topic -> own.put("topics." + topic + ".name", name + "." + topic));
    own.put("topics.create_missing", "true");
    own.put("kafka.group_id", name);
    own.put("container.installation", name);
    // The endpoints of a worker that lives for minutes serve nobody.
    own.put("monitoring.port", "off");
    return own;
  }

  /** This Java, this jar, this configuration. */
  private static List<String> workerCommand(ConfigOptions options, Map<String, String> own) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("-X") || argument.startsWith("-Dfile.encoding"))
        .forEach(command::add);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "worker"));
    Path file = options.file;
    if (file != null) {
      command.addAll(List.of("--config", file.toString()));
    }
    Map<String, String> all = new LinkedHashMap<>(options.overrides);
    all.putAll(own);
    all.forEach((key, value) -> command.addAll(List.of("--set", key + "=" + value)));
    return command;
  }

  private static void requireBroker(KafkaSettings kafka) {
    try (Admin admin = new KafkaClients(kafka).admin("bench")) {
      var unused = admin.describeCluster().nodes().get(ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      throw KafkaUnavailableException.of("cannot measure", kafka, new KafkaException(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CliException.dependency("Interrupted.", "", e);
    }
  }

  BenchSetup setup() {
    return setup;
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    removeContainers();
    services.close();
    removeTopics();
    removeFolder();
  }

  private void removeContainers() {
    String installation = config.container().installation();
    for (DockerPort.ContainerSummary left :
        services.docker().list(ContainerLabels.ofInstallation(installation))) {
      services.docker().remove(left.id());
    }
  }

  private void removeTopics() {
    try (Admin admin = new KafkaClients(kafka).admin("bench")) {
      for (var removal : admin.deleteTopics(kafka.topics().all()).topicNameValues().entrySet()) {
        removed(removal.getKey(), removal.getValue());
      }
    } catch (KafkaException e) {
      log.error("topics {} are left", kafka.topics().all(), e);
    }
  }

  private static void removed(String topic, KafkaFuture<Void> removal) {
    try {
      removal.get(ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      // Made by the first worker, which not every measurement starts.
      if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
        log.error("topic {} is left: {}", topic, String.valueOf(e.getCause()));
      }
    } catch (TimeoutException e) {
      log.error("topic {} is left: the broker did not answer", topic);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void removeFolder() {
    try (Stream<Path> files = Files.walk(work)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      log.error("{} is left: {}", work, e.toString());
    }
  }
}
