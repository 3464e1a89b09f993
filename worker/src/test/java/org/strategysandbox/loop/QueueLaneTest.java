package org.strategysandbox.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.strategysandbox.broker.EmbeddedBroker;
import org.strategysandbox.broker.SharedBroker;
import org.strategysandbox.client.SubmissionClient;
import org.strategysandbox.event.Decoded;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.ExecutionMode;
import org.strategysandbox.event.OutcomeStatus;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.kafka.KafkaClients;
import org.strategysandbox.kafka.KafkaMessages;
import org.strategysandbox.kafka.KafkaSettings;
import org.strategysandbox.kafka.KafkaUnavailableException;
import org.strategysandbox.kafka.TopicNames;
import org.strategysandbox.kafka.Topics;

/** The queue's side of a loop on a real broker, with a worker whose results are made up. */
@ExtendWith(SharedBroker.class)
@Timeout(120)
class QueueLaneTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final EventCodec CODEC = new EventCodec(Clock.systemUTC());

  private KafkaSettings settings = KafkaSettings.plain("unset:1");
  private final CountDownLatch works = new CountDownLatch(1);
  private volatile boolean stopped;
  private Thread worker = new Thread();

  @BeforeEach
  void topicsAndWorker(EmbeddedBroker broker) throws Exception {
    String prefix = UUID.randomUUID() + ".";
    settings =
        new KafkaSettings(
            broker.bootstrapServers(),
            new TopicNames(
                prefix + "submitted",
                prefix + "result",
                prefix + "rejected",
                prefix + "dlt",
                prefix + "container",
                prefix + "cancel"),
            Map.of(),
            "test");
    try (var admin = new KafkaClients(settings).admin("setup")) {
      Topics.defaults(settings.topics(), (short) 1).ensure(admin, settings, LONG);
    }
    worker = new Thread(this::work);
    worker.start();
  }

  @AfterEach
  void stop() throws InterruptedException {
    stopped = true;
    works.countDown();
    worker.join();
  }

  private void work() {
    KafkaClients clients = new KafkaClients(settings);
    try (Consumer<byte[], byte[]> consumer = clients.consumer("worker");
        Producer<byte[], byte[]> producer = clients.producer("worker", LONG)) {
      works.await();
      from(consumer);
      while (!stopped) {
        for (ConsumerRecord<byte[], byte[]> next : consumer.poll(Duration.ofMillis(100))) {
          if (CODEC.decodeSubmission(KafkaMessages.of(next)) instanceof Decoded.Ok<?> ok
              && ok.event() instanceof StrategySubmitted submission) {
            var unused =
                producer
                    .send(
                        KafkaMessages.toRecord(
                            settings.topics().result(),
                            CODEC.encode(Loops.success(submission, ExecutionMode.SANDBOX), null)))
                    .get(20, TimeUnit.SECONDS);
          }
        }
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void from(Consumer<byte[], byte[]> consumer) {
    TopicPartition partition = new TopicPartition(settings.topics().submitted(), 0);
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
  }

  private List<String> submitted() {
    List<String> ids = new ArrayList<>();
    try (Consumer<byte[], byte[]> consumer = new KafkaClients(settings).consumer("reader")) {
      from(consumer);
      TopicPartition partition = new TopicPartition(settings.topics().submitted(), 0);
      long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
      while (consumer.position(partition) < end) {
        consumer
            .poll(Duration.ofMillis(100))
            .forEach(r -> ids.add(new String(r.key(), StandardCharsets.UTF_8)));
      }
    }
    return ids;
  }

  private QueueLane lane(Duration wait) {
    return new QueueLane(() -> SubmissionClient.connect(settings), wait);
  }

  private static StrategySubmitted submission(String id) {
    return StrategySubmitted.builder(id, "loop", "1 " + id).build();
  }

  @Test
  void tenInARow() throws Exception {
    works.countDown();
    try (QueueLane lane = lane(LONG)) {
      for (int i = 0; i < 10; i++) {
        assertThat(lane.run(submission("s-" + i), false).submissionId()).isEqualTo("s-" + i);
      }
    }
    assertThat(submitted()).hasSize(10).doesNotHaveDuplicates();
  }

  @Test
  void whatCameWhileNobodyWaitedIsFoundAndNotRunAgain() throws Exception {
    StrategySubmitted submission = submission("a");
    try (QueueLane lane = lane(Duration.ofMillis(300))) {
      LaneException failure =
          catchThrowableOfType(LaneException.class, () -> lane.run(submission, false));
      assertThat(failure.kind()).isEqualTo(LaneException.Kind.NO_OUTCOME);
      assertThat(failure.handedOver()).isTrue();
      assertThat(failure).hasMessageContaining("is a worker running");
    }
    works.countDown();
    try (QueueLane first = lane(LONG);
        QueueLane second = lane(LONG)) {
      // Under way, and then finished before anybody connected.
      assertThat(first.run(submission, true).status()).isEqualTo(OutcomeStatus.SUCCEEDED);
      assertThat(second.run(submission, true).status()).isEqualTo(OutcomeStatus.SUCCEEDED);
    }
    assertThat(submitted()).containsExactly("a");
  }

  @Test
  void whatNeverArrivedIsPublished() throws Exception {
    works.countDown();
    try (QueueLane lane = lane(LONG)) {
      assertThat(lane.run(submission("a"), true).status()).isEqualTo(OutcomeStatus.SUCCEEDED);
    }
    assertThat(submitted()).containsExactly("a");
  }

  @Test
  void aBrokerThatIsAwayHadNothingAndIsTriedAgain() throws Exception {
    works.countDown();
    int[] tries = {0};
    QueueLane lane =
        new QueueLane(
            () -> {
              if (tries[0]++ == 0) {
                throw new KafkaUnavailableException("no broker", null);
              }
              return SubmissionClient.connect(settings);
            },
            LONG);
    try (lane) {
      LaneException failure =
          catchThrowableOfType(LaneException.class, () -> lane.run(submission("a"), false));
      assertThat(failure.kind()).isEqualTo(LaneException.Kind.AWAY);
      assertThat(failure.handedOver()).isFalse();
      assertThat(lane.run(submission("a"), false).status()).isEqualTo(OutcomeStatus.SUCCEEDED);
    }
  }
}
