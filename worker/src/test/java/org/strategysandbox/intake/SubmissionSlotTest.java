package org.strategysandbox.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.MDC;
import org.strategysandbox.config.RetryConfig;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.EventMessage;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.execution.Backoff;
import org.strategysandbox.execution.Pipelines;
import org.strategysandbox.execution.Runs;
import org.strategysandbox.execution.StrategyExecutor;
import org.strategysandbox.kafka.KafkaMessages;
import org.strategysandbox.kafka.TopicNames;
import org.strategysandbox.tracing.Tracing;

/** The order of renewals, publishing and acknowledgements, on a consumer as strict as Kafka's. */
@Timeout(30)
class SubmissionSlotTest {
  @TempDir Path folder;
  private final ScriptedConsumer consumer = new ScriptedConsumer();
  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(
          false, new RoundRobinPartitioner(), new ByteArraySerializer(), new ByteArraySerializer());
  private final EventCodec codec = new EventCodec(Clock.systemUTC());
  private final CountDownLatch running = new CountDownLatch(1);
  private final CompletableFuture<Void> interrupted = new CompletableFuture<>();
  private StrategyExecutor executor = request -> Runs.succeeded();
  private volatile List<String> notReady = List.of();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final IntakeListener heard =
      IntakeListener.all(
          IntakeListener.NONE,
          new IntakeListener() {
            @Override
            public void published(Outcome outcome) {
              told.add("published " + outcome.submissionId() + " in " + MDC.get("submissionId"));
            }

            @Override
            public void publishFailed() {
              told.add("publish failed");
            }

            @Override
            public void alreadyDone() {
              told.add("already done");
            }

            @Override
            public void gaveBack() {
              told.add("gave back");
            }

            @Override
            public void leaseLost() {
              told.add("lease lost");
            }
          });
  private final Processors processors = new Processors();
  private SubmissionSlot slot;
  private Thread thread;

  @BeforeEach
  void make() {
    RecordProcessor processor =
        processors.make(
            Pipelines.trusting(folder),
            (id, replay) -> request -> executor.run(request),
            new EmptyOutcomes().lookup());
    slot =
        new SubmissionSlot(
            "slot",
            consumer,
            ScriptedConsumer.TOPIC,
            processor,
            new OutcomePublisher(producer, codec, TopicNames.defaults(), Tracing.OFF),
            () -> notReady,
            new PartitionProgress(4000),
            Duration.ofMillis(300),
            new Backoff(new RetryConfig(3, Duration.ofMillis(10), Duration.ofMillis(40))),
            heard);
    thread = new Thread(slot, "slot");
  }

  @AfterEach
  void stop() throws InterruptedException {
    slot.stop();
    thread.join(10_000);
    assertThat(thread.isAlive()).isFalse();
    assertThat(consumer.isClosed()).isTrue();
  }

  @Test
  void acknowledgesOnlyWhenTheOutcomeIsSafe() throws Exception {
    submit(0, 1);
    thread.start();

    await().until(() -> producer.history().size() == 1);
    // While the producer is not done the record stays ours and is not acknowledged.
    for (int i = 0; i < 3; i++) {
      assertThat(acknowledged()).isEqualTo("RENEW 0");
    }
    producer.completeNext();

    await().until(() -> consumer.acknowledged.contains("ACCEPT 0"));
    assertThat(producer.history().get(0).topic()).isEqualTo("strategy.result");
  }

  @Test
  void takesNothingWhileItsInfrastructureIsSick() throws Exception {
    notReady = List.of("the Docker circuit is open");
    submit(0, 1);
    thread.start();
    // Nothing is polled: the record is still there after several looks at the gate.
    assertThat(consumer.acknowledged.poll(1, TimeUnit.SECONDS)).isNull();
    assertThat(consumer.polls()).isZero();

    notReady = List.of();
    await().until(producer::completeNext);
    await().until(() -> consumer.acknowledged.contains("ACCEPT 0"));
  }

  @Test
  void renewsALongRun() throws Exception {
    CountDownLatch finish = new CountDownLatch(1);
    executor =
        request -> {
          finish.await();
          return Runs.succeeded();
        };
    submit(0, 1);
    thread.start();

    for (int i = 0; i < 5; i++) {
      assertThat(acknowledged()).isEqualTo("RENEW 0");
    }
    finish.countDown();
    await().until(producer::completeNext);
    await().until(() -> consumer.acknowledged.contains("ACCEPT 0"));
  }

  @Test
  void aRefusedRenewalCancelsTheRun() throws Exception {
    executor = untilInterrupted();
    submit(0, 1);
    thread.start();
    running.await();
    consumer.refuse(AcknowledgeType.RENEW);

    interrupted.get(10, TimeUnit.SECONDS);
    await().until(() -> consumer.acknowledged.contains("refused RENEW 0"));
    assertGoesOn(consumer);
    assertThat(producer.history()).isEmpty();
    assertThat(told).startsWith("lease lost");
  }

  @Test
  void aRecordThatDoesNotComeBackCancelsTheRun() throws Exception {
    executor = untilInterrupted();
    submit(0, 1);
    thread.start();
    running.await();
    consumer.loseRenewed();

    interrupted.get(10, TimeUnit.SECONDS);
    assertThat(producer.history()).isEmpty();
    assertThat(consumer.acknowledged).containsOnly("RENEW 0");
  }

  @Test
  void whoLostTheRecordPublishesNothing() throws Exception {
    consumer.refuse(AcknowledgeType.RENEW);
    submit(0, 1);
    thread.start();

    assertThat(acknowledged()).isEqualTo("refused RENEW 0");
    assertGoesOn(consumer);
    assertThat(producer.history()).isEmpty();
  }

  @Test
  void anOutcomeThatCameDuringALongRunIsNotPublishedOnceMore() throws Exception {
    CountDownLatch finish = new CountDownLatch(1);
    executor = until(finish);
    submit(0, 1);
    thread.start();
    running.await();
    // One at once, then one each third of a lock of 300 ms: more than the second of a young lease.
    for (int i = 0; i < 11; i++) {
      assertThat(acknowledged()).isEqualTo("RENEW 0");
    }
    processors
        .fleet
        .done()
        .accept(new EventMessage(null, null, Map.of(DoneRecords.HEADER, "0-0-1000")));
    finish.countDown();

    await().until(() -> consumer.acknowledged.contains("ACCEPT 0"));
    assertThat(producer.history()).isEmpty();
    assertThat(told).containsExactly("already done");
  }

  @Test
  void publishesAgainWhenTheBrokerDidNotTakeIt() throws Exception {
    submit(0, 1);
    thread.start();

    await().until(() -> producer.errorNext(new TimeoutException("too slow")));
    await().until(() -> producer.history().size() == 2);
    producer.completeNext();

    await().until(() -> consumer.acknowledged.contains("ACCEPT 0"));
    assertThat(told).containsExactly("publish failed", "published s-0 in s-0");
    assertThat(producer.history().get(1).value()).isEqualTo(producer.history().get(0).value());
  }

  @Test
  void anOutcomeThatArrivedAlthoughTheBrokerDidNotSaySoIsNotPublishedAgain() throws Exception {
    submit(0, 1);
    thread.start();
    await().until(() -> producer.history().size() == 1);
    byte[] place = producer.history().get(0).headers().lastHeader(DoneRecords.HEADER).value();
    processors
        .fleet
        .done()
        .accept(
            new EventMessage(
                null, null, Map.of(DoneRecords.HEADER, new String(place, StandardCharsets.UTF_8))));

    assertThat(producer.errorNext(new TimeoutException("too slow"))).isTrue();

    await().until(() -> consumer.acknowledged.contains("ACCEPT 0"));
    assertThat(producer.history()).hasSize(1);
    assertThat(told).containsExactly("publish failed", "published s-0 in s-0");
  }

  @Test
  void aRefusedAcknowledgementIsNotRepeated() throws Exception {
    consumer.refuse(AcknowledgeType.ACCEPT);
    submit(0, 1);
    thread.start();

    await().until(producer::completeNext);
    await().until(() -> consumer.acknowledged.contains("refused ACCEPT 0"));
    submit(1, 1);
    await().until(producer::completeNext);
    await().until(() -> consumer.acknowledged.contains("refused ACCEPT 1"));
    assertThat(consumer.acknowledged).noneMatch(text -> text.contains("RELEASE"));
  }

  @Test
  void stoppingGivesTheRecordBack() throws Exception {
    executor = untilInterrupted();
    submit(0, 1);
    thread.start();
    running.await();

    assertThat(slot.isBusy()).isTrue();
    slot.stop();

    await().until(() -> consumer.acknowledged.contains("RELEASE 0"));
    assertThat(interrupted).isCompleted();
    assertThat(producer.history()).isEmpty();
    await().until(() -> told.equals(List.of("gave back")));
  }

  @Test
  void drainingTakesNothingNew() throws Exception {
    CountDownLatch finish = new CountDownLatch(1);
    executor = until(finish);
    submit(0, 1);
    submit(1, 1);
    thread.start();
    running.await();
    slot.drain();
    finish.countDown();
    await().until(producer::completeNext);

    thread.join(10_000);
    assertThat(consumer.acknowledged).contains("ACCEPT 0");
    assertThat(consumer.acknowledged).noneMatch(text -> text.endsWith(" 1"));
  }

  @Test
  void anErrorOfTheWorkerGivesTheRecordBackAndGoesOn() throws Exception {
    executor =
        request -> {
          throw new StackOverflowError();
        };
    submit(0, 1);
    thread.start();

    await().until(() -> consumer.acknowledged.contains("RELEASE 0"));
    executor = request -> Runs.succeeded();
    submit(1, 1);
    await().until(producer::completeNext);
    await().until(() -> consumer.acknowledged.contains("ACCEPT 1"));
  }

  @Test
  void aClusterThatFailsIsAskedAgain() throws Exception {
    for (int i = 0; i < 3; i++) {
      consumer.failPoll(new KafkaException("not authorized"));
    }
    submit(0, 1);
    thread.start();

    await().until(producer::completeNext);
    await().until(() -> consumer.acknowledged.contains("ACCEPT 0"));
  }

  @Test
  void nearTheDeliveryLimitTheSubmissionIsPublishedAgain() throws Exception {
    submit(0, 9);
    thread.start();

    await().until(producer::completeNext);
    await().until(() -> consumer.acknowledged.contains("ACCEPT 0"));
    assertThat(producer.history().get(0).topic()).isEqualTo("strategy.submitted");
    assertThat(told).as("it has no outcome yet").isEmpty();
  }

  private StrategyExecutor until(CountDownLatch finish) {
    return request -> {
      running.countDown();
      finish.await();
      return Runs.succeeded();
    };
  }

  private StrategyExecutor untilInterrupted() {
    return request -> {
      running.countDown();
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        interrupted.complete(null);
        throw e;
      }
      return Runs.succeeded();
    };
  }

  /** It takes the next record, which would fail if the last one were still in flight. */
  private void assertGoesOn(ScriptedConsumer after) throws InterruptedException {
    executor = request -> Runs.succeeded();
    submit(1, 1);
    await().until(() -> after.acknowledged.stream().anyMatch(text -> text.endsWith(" 1")));
  }

  private String acknowledged() throws InterruptedException {
    String next = consumer.acknowledged.poll(10, TimeUnit.SECONDS);
    assertThat(next).isNotNull();
    return next;
  }

  private void submit(long offset, int delivery) {
    EventMessage message = codec.encode(Installation.submission("s-" + offset), null);
    var taken = ScriptedConsumer.consumed(offset, delivery, message.key(), message.value());
    KafkaMessages.toRecord("any", message).headers().forEach(taken.headers()::add);
    consumer.add(taken);
  }
}
