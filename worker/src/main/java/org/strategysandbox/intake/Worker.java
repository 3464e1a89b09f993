package org.strategysandbox.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.WorkerEvent;
import org.strategysandbox.execution.Backoff;
import org.strategysandbox.execution.StrategyPipeline;
import org.strategysandbox.execution.WorkerIdentity;
import org.strategysandbox.kafka.KafkaClients;
import org.strategysandbox.kafka.OutcomeLookup;
import org.strategysandbox.kafka.TopicNames;
import org.strategysandbox.resilience.DeadLetterBudget;
import org.strategysandbox.resilience.Readiness;
import org.strategysandbox.tracing.Tracing;

/** Several slots that share a producer: started, drained, closed, each once and in this order. */
public final class Worker implements AutoCloseable, Readiness {
  private static final Logger log = LoggerFactory.getLogger(Worker.class);
  private static final Duration LOOKUP = Duration.ofSeconds(20);
  private static final int LOOKUP_RECORDS = 200_000;
  private static final Duration STOPPING = Duration.ofSeconds(40);
  private static final Duration CATCHING_UP = Duration.ofSeconds(15);
  private static final Duration DEAF = Duration.ofSeconds(10);
  private static final Duration CLOSING = Duration.ofSeconds(10);

  private final WorkerSettings settings;
  private final WorkerIdentity identity;
  private final TopicNames topics;
  private final Clock clock;
  private final IntakeListener listener;
  private final Tracing tracing;
  private final List<SubmissionSlot> slots = new ArrayList<>();
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final Deque<AutoCloseable> resources = new ArrayDeque<>();
  private final OutcomePublisher publisher;
  private final FleetView fleet;
  private final WorkerSigns signs;
  private final TopicTail tail;
  private final Readiness infrastructure;
  private final DeadLetterBudget budget;
  private final Heartbeat heartbeat;
  private volatile boolean started;
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
      ExecutorFactory runs,
      IntakeListener listener,
      Tracing tracing,
      Clock clock)
      throws InterruptedException {
    this.listener = listener;
    this.tracing = tracing;
    this.settings = settings;
    this.identity = identity;
    this.topics = kafka.settings().topics();
    this.clock = clock;
    prepare(kafka);
    this.fleet = FleetView.of(identity.worker(), settings.group().recordLocks());
    this.infrastructure = runs.readiness();
    this.budget =
        new DeadLetterBudget(
            settings.circuit().deadLetters(),
            settings.circuit().deadLetterWindow(),
            System::nanoTime);
    EventCodec codec = new EventCodec(clock);
    try {
      Producer<byte[], byte[]> producer = kafka.producer("outcomes", settings.publishTimeout());
      resources.push(() -> producer.close(CLOSING));
      this.publisher = new OutcomePublisher(producer, codec, topics, tracing);
      this.signs = new WorkerSigns(publisher, this::signOfLife);
      this.tail = new TopicTail(kafka.consumer("tail"), fleet.feeds(topics, codec));
      resources.push(tail);
      for (int i = 0; i < settings.slots(); i++) {
        addSlot(i, kafka, codec, pipeline, runs);
      }
    } catch (RuntimeException e) {
      release();
      throw e;
    }
    this.heartbeat = new Heartbeat(signs::announce);
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

  private void addSlot(
      int index,
      KafkaClients kafka,
      EventCodec codec,
      StrategyPipeline pipeline,
      ExecutorFactory runs) {
    String name = "slot-" + index;
    OutcomeLookup lookup =
        new OutcomeLookup(kafka.scanner("lookup-" + index), topics, codec, LOOKUP, LOOKUP_RECORDS);
    resources.push(lookup);
    DeadLetters deadLetters = new DeadLetters(identity, clock);
    DeliveryLimits limits =
        new DeliveryLimits(settings.group().deliveries(), settings.retry().attempts());
    RecordProcessor processor =
        new RecordProcessor(
            codec,
            pipeline,
            (submission, replay) -> runs.executor(submission, replay, publisher::announce),
            new SubmissionChecks(codec, lookup, deadLetters, limits, fleet, tail::awaitRead, clock),
            deadLetters,
            limits,
            fleet,
            signs,
            budget,
            tracing);
    slots.add(
        new SubmissionSlot(
            name,
            kafka.shareConsumer(name, settings.group().groupId()),
            topics.submitted(),
            processor,
            publisher,
            this::closedGates,
            fleet.progress(),
            settings.group().lock(),
            new Backoff(settings.retry()),
            listener));
  }

  private WorkerEvent.Heartbeat signOfLife() {
    return new WorkerEvent.Heartbeat(
        identity.worker(),
        identity.host(),
        settings.epoch(),
        settings.installation(),
        clock.instant(),
        slots.size(),
        busySlots(),
        draining,
        fleet.running().list(),
        fleet.progress().told());
  }

  /** Submissions that it takes at a time. */
  public int slots() {
    return slots.size();
  }

  /** Submissions that it works on. */
  public int busySlots() {
    return (int) slots.stream().filter(SubmissionSlot::isBusy).count();
  }

  /** Whether it takes no new work. */
  public boolean isDraining() {
    return draining;
  }

  /** Slots that take work; fewer than {@link #slots} after a fault that only a restart mends. */
  public int livingSlots() {
    return threads.isEmpty()
        ? slots.size()
        : (int) threads.stream().filter(Thread::isAlive).count();
  }

  private List<String> closedGates() {
    List<String> reasons = new ArrayList<>(infrastructure.reasons());
    reasons.addAll(budget.reasons());
    return reasons;
  }

  /** Why it takes no submissions now: for whoever asks for its health. */
  @Override
  public List<String> reasons() {
    List<String> reasons = closedGates();
    if (!started) {
      reasons.add("it has not started yet");
    }
    if (draining) {
      reasons.add("it drains");
    }
    Duration deaf = fleet.deaths().deafFor();
    if (started && (deaf.isNegative() || deaf.compareTo(DEAF) > 0)) {
      reasons.add("Kafka does not answer: its own signs of life do not come back");
    }
    return reasons;
  }

  /** Begins to take submissions, once it knows what was cancelled. */
  public void start() throws InterruptedException {
    if (!threads.isEmpty()) {
      throw new IllegalStateException("a worker is started once");
    }
    for (SubmissionSlot slot : slots) {
      threads.add(new Thread(slot, "slot-" + threads.size()));
    }
    heartbeat.start();
    tail.start();
    if (!tail.awaitCaughtUp(CATCHING_UP)) {
      log.warn("not all cancellations are known yet; goes on without");
    }
    threads.forEach(Thread::start);
    started = true;
    log.info("worker {} takes submissions with {} slots", identity.worker(), slots.size());
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
      stopSlots();
    }
    return finished;
  }

  private void stopSlots() throws InterruptedException {
    slots.forEach(SubmissionSlot::stop);
    if (!join(STOPPING)) {
      log.error("not every slot ended within {}; its record comes again by itself", STOPPING);
    }
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

  /** Gives back what still runs and disconnects; a second call does nothing. */
  @Override
  public synchronized void close() {
    if (resources.isEmpty()) {
      return;
    }
    draining = true;
    try {
      stopSlots();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    heartbeat.close();
    publisher.announce(new WorkerEvent.Stopped(identity.worker()));
    release();
    log.info("worker {} is stopped", identity.worker());
  }

  private void release() {
    if (threads.isEmpty()) {
      slots.forEach(slot -> close(slot::discard));
    }
    while (!resources.isEmpty()) {
      close(resources.pop());
    }
  }

  /** One that does not close must not keep the others open. */
  private static void close(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      log.warn("a connection closed uncleanly: {}", e.toString());
    }
  }
}
