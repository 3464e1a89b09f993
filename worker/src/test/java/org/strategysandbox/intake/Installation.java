package org.strategysandbox.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.strategysandbox.client.SubmissionClient;
import org.strategysandbox.config.RetryConfig;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.execution.Pipelines;
import org.strategysandbox.execution.StrategyExecutor;
import org.strategysandbox.execution.StrategyPipeline;
import org.strategysandbox.execution.WorkerIdentity;
import org.strategysandbox.kafka.KafkaClients;
import org.strategysandbox.kafka.KafkaMessages;
import org.strategysandbox.kafka.KafkaSettings;
import org.strategysandbox.kafka.ShareGroupSettings;
import org.strategysandbox.kafka.TopicNames;
import org.strategysandbox.kafka.TopicSettings;
import org.strategysandbox.kafka.Topics;
import org.strategysandbox.tracing.Tracing;

/** Topics and a share group of their own on a real broker, and workers whose runs are scripted. */
final class Installation implements AutoCloseable {
  static final Duration LOCK = Duration.ofSeconds(15);
  static final Duration PATIENCE = Duration.ofSeconds(60);

  final EventCodec codec = new EventCodec(Clock.systemUTC());
  final KafkaSettings settings;
  final KafkaClients clients;
  private final StrategyPipeline pipeline;
  private final int recordLocks;
  private final int partitions;
  private Tracing tracing = Tracing.OFF;
  private final String group = "group-" + UUID.randomUUID();
  private final Deque<Runnable> open = new ArrayDeque<>();

  /**
   * @param folder empty, for the dataset
   */
  Installation(String bootstrapServers, Path folder) throws InterruptedException {
    this(bootstrapServers, folder, 4000);
  }

  Installation(String bootstrapServers, Path folder, int recordLocks) throws InterruptedException {
    this(bootstrapServers, folder, recordLocks, 1);
  }

  /**
   * @param partitions of the topic of submissions
   */
  Installation(String bootstrapServers, Path folder, int recordLocks, int partitions)
      throws InterruptedException {
    this.recordLocks = recordLocks;
    this.partitions = partitions;
    String prefix = UUID.randomUUID() + ".";
    TopicNames names =
        new TopicNames(
            prefix + "submitted",
            prefix + "result",
            prefix + "rejected",
            prefix + "dlt",
            prefix + "container",
            prefix + "cancel");
    settings = new KafkaSettings(bootstrapServers, names, Map.of(), "test");
    clients = new KafkaClients(settings);
    pipeline = Pipelines.trusting(folder);
    try (var admin = clients.admin("setup")) {
      topics().ensure(admin, settings, PATIENCE);
      groupSettings().apply(admin, settings, PATIENCE);
    }
  }

  private Topics topics() {
    List<TopicSettings> all =
        new ArrayList<>(Topics.defaults(settings.topics(), (short) 1).settings());
    all.replaceAll(
        topic ->
            topic.name().equals(settings.topics().submitted())
                ? new TopicSettings(
                    topic.name(), partitions, (short) 1, topic.retention(), topic.compacted())
                : topic);
    return new Topics(all);
  }

  private ShareGroupSettings groupSettings() {
    return new ShareGroupSettings(group, LOCK, Duration.ofSeconds(45), 10, recordLocks);
  }

  /** A started worker; closed with the installation. */
  Worker worker(String name, int slots, StrategyExecutor executor) throws InterruptedException {
    Worker worker = unstarted(name, slots, (id, replay, announce) -> executor);
    worker.start();
    return worker;
  }

  /** Workers made from now on record their spans there. */
  void traced(Tracing spans) {
    tracing = spans;
  }

  Worker unstarted(String name, int slots, ExecutorFactory runs) throws InterruptedException {
    WorkerSettings workers =
        new WorkerSettings(
            slots,
            true,
            topics(),
            groupSettings(),
            PATIENCE,
            Duration.ofSeconds(10),
            new RetryConfig(3, Duration.ofMillis(50), Duration.ofMillis(500)),
            SandboxConfig.defaults().circuit(),
            "test",
            1);
    Worker worker =
        new Worker(
            workers,
            new WorkerIdentity(name, "host", "image"),
            clients,
            pipeline,
            runs,
            IntakeListener.NONE,
            tracing,
            Clock.systemUTC());
    open.push(worker::close);
    return worker;
  }

  SubmissionClient client() {
    SubmissionClient client = SubmissionClient.connect(settings);
    open.push(client::close);
    return client;
  }

  static StrategySubmitted submission(String id) {
    return StrategySubmitted.builder(id, "test", "position = '" + id + "'\n").build();
  }

  /** The code of a request, which holds the submission's id. */
  static String code(org.strategysandbox.sandbox.SandboxRequest request) {
    return new String(request.submissionFrame(), StandardCharsets.UTF_8);
  }

  void send(ProducerRecord<byte[], byte[]> published) throws Exception {
    try (var producer = clients.producer("raw", Duration.ofSeconds(10))) {
      RecordMetadata unused = producer.send(published).get(20, TimeUnit.SECONDS);
    }
  }

  /** Takes one record as a worker would, and does nothing with it. */
  ConsumerRecord<byte[], byte[]> take(ShareConsumer<byte[], byte[]> member) {
    member.subscribe(List.of(settings.topics().submitted()));
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      for (ConsumerRecord<byte[], byte[]> taken : member.poll(Duration.ofSeconds(1))) {
        return taken;
      }
    }
    throw new AssertionError("no record within " + PATIENCE);
  }

  ShareConsumer<byte[], byte[]> member() {
    return clients.shareConsumer("member", group);
  }

  /** Everything that is on a topic now. */
  List<ConsumerRecord<byte[], byte[]>> read(String topic) {
    List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
    try (Consumer<byte[], byte[]> consumer = clients.consumer("reader")) {
      TopicPartition partition = new TopicPartition(topic, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(all::add);
      }
    }
    return all;
  }

  /** Ids of all outcomes on the topics, as often as they are there. */
  List<String> outcomeIds() {
    List<String> ids = new ArrayList<>();
    for (String topic : settings.topics().outcomes()) {
      for (ConsumerRecord<byte[], byte[]> seen : read(topic)) {
        if (codec.decodeOutcome(KafkaMessages.of(seen))
            instanceof org.strategysandbox.event.Decoded.Ok<Outcome> ok) {
          ids.add(ok.event().submissionId());
        }
      }
    }
    return ids;
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      open.pop().run();
    }
  }
}
