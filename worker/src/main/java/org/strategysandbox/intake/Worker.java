package org.strategysandbox.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.WorkerEvent;
import org.strategysandbox.execution.StrategyPipeline;
import org.strategysandbox.execution.WorkerIdentity;
import org.strategysandbox.kafka.KafkaClients;
import org.strategysandbox.kafka.OutcomeLookup;
import org.strategysandbox.kafka.TopicNames;

/** Several slots that share a producer: started, drained, closed, each once and in this order. */
public final class Worker implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Worker.class);
  private static final Duration HEARTBEAT = Duration.ofSeconds(2);
  private static final Duration LOOKUP = Duration.ofSeconds(20);
  private static final int LOOKUP_RECORDS = 200_000;

  private final WorkerSettings settings;
  private final WorkerIdentity identity;
  private final TopicNames topics;
  private final Producer<byte[], byte[]> producer;
  private final OutcomePublisher publisher;
  private final List<SubmissionSlot> slots = new ArrayList<>();
  private final List<OutcomeLookup> lookups = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final Clock clock;
  private final ScheduledExecutorService heartbeat =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "heartbeat"));
  private volatile boolean draining;

  /**
   * Creates topics and group settings where they are missing, and connects.
   *
   * @throws org.strategysandbox.kafka.KafkaUnavailableException the broker does not answer or is
   *     too old
   */
  public Worker(
      WorkerSettings settings,
      WorkerIdentity identity,
      KafkaClients kafka,
      StrategyPipeline pipeline,
      ContainerRuns runs,
      Clock clock)
      throws InterruptedException {
    this.settings = settings;
    this.identity = identity;
    this.topics = kafka.settings().topics();
    this.clock = clock;
    prepare(kafka);
    EventCodec codec = new EventCodec(clock);
    this.producer = kafka.producer("outcomes", settings.publishTimeout());
    this.publisher = new OutcomePublisher(producer, codec, topics);
    for (int i = 0; i < settings.slots(); i++) {
      OutcomeLookup lookup =
          new OutcomeLookup(kafka.scanner("lookup-" + i), topics, codec, LOOKUP, LOOKUP_RECORDS);
      lookups.add(lookup);
      RecordProcessor processor =
          new RecordProcessor(
              codec,
              pipeline,
              (submission, replay) -> runs.executor(submission, replay, publisher::announce),
              lookup,
              identity,
              settings.group().deliveries(),
              clock);
      slots.add(
          new SubmissionSlot(
              "slot-" + i,
              kafka.shareConsumer("slot-" + i, settings.group().groupId()),
              topics.submitted(),
              processor,
              publisher,
              settings.group().lock()));
    }
  }

  private void prepare(KafkaClients kafka) throws InterruptedException {
    try (Admin admin = kafka.admin("setup")) {
      if (settings.createTopics()) {
        var report = settings.topics().ensure(admin, kafka.settings(), settings.requestTimeout());
        log.info("topics: created {}, found {}", report.created(), report.existing());
        report.warnings().forEach(warning -> log.warn("topics: {}", warning));
      }
      settings.group().apply(admin, kafka.settings(), settings.requestTimeout());
    }
  }

  /** Begins to take submissions. */
  public void start() {
    for (SubmissionSlot slot : slots) {
      Thread thread = new Thread(slot, "slot-" + threads.size());
      threads.add(thread);
      thread.start();
    }
    var unused =
        heartbeat.scheduleAtFixedRate(this::beat, 0, HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
    log.info("worker {} takes submissions with {} slots", identity.worker(), slots.size());
  }

  private void beat() {
    publisher.announce(
        new WorkerEvent.Heartbeat(
            identity.worker(),
            identity.host(),
            settings.epoch(),
            settings.installation(),
            clock.instant(),
            slots.size(),
            (int) slots.stream().filter(SubmissionSlot::isBusy).count(),
            draining));
  }

  /**
   * Takes no new work and waits for what runs.
   *
   * @return whether everything was finished in time; what was not is given back to the other
   *     workers
   */
  public boolean drain(Duration limit) throws InterruptedException {
    draining = true;
    log.info("worker {} drains", identity.worker());
    slots.forEach(SubmissionSlot::drain);
    boolean finished = join(limit);
    if (!finished) {
      slots.forEach(SubmissionSlot::stop);
      join(Duration.ofSeconds(30));
    }
    return finished;
  }

  private boolean join(Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    boolean all = true;
    for (Thread thread : threads) {
      thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
      all &= !thread.isAlive();
    }
    return all;
  }

  @Override
  public void close() {
    heartbeat.shutdownNow();
    publisher.announce(new WorkerEvent.Stopped(identity.worker()));
    lookups.forEach(OutcomeLookup::close);
    producer.close(Duration.ofSeconds(10));
    log.info("worker {} is stopped", identity.worker());
  }
}
