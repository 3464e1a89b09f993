package org.strategysandbox.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.client.Submission;
import org.strategysandbox.client.SubmissionClient;
import org.strategysandbox.deadletter.DeadLetterListing;
import org.strategysandbox.deadletter.LetterFilter;
import org.strategysandbox.deadletter.Replay;
import org.strategysandbox.deadletter.ReplaySettings;
import org.strategysandbox.event.ContainerEvent;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.OutcomeStatus;
import org.strategysandbox.faults.ChaosPlan.Fate;
import org.strategysandbox.faults.ChaosPlan.Planned;
import org.strategysandbox.kafka.KafkaClients;
import org.strategysandbox.kafka.TopicScan;

/** Submits, breaks things, and waits until everything has its outcome. */
final class ChaosRun implements AutoCloseable {
  private static final int WORKERS = 2;
  private static final int BACKLOG = 14;
  private static final Duration OUTCOMES = Duration.ofMinutes(10);
  private static final Duration FIRST_OUTCOME = Duration.ofSeconds(150);

  /** How much of it. */
  record Size(
      long seed, int submissions, int hits, int rolls, Duration limit, List<ChaosFault> faults) {}

  private final Size size;
  private final ChaosPlan plan;
  private final ChaosFleet fleet;
  private final ChaosLedger ledger;
  private final SubmissionClient client;
  private final Deque<Planned> references = new ArrayDeque<>(ChaosPlan.references());
  final List<Planned> submitted = new ArrayList<>();
  private final Map<String, Submission> awaited = new ConcurrentHashMap<>();
  final Map<ChaosFault, Integer> hits = new EnumMap<>(ChaosFault.class);
  final Map<ChaosFault, Integer> times = new EnumMap<>(ChaosFault.class);
  final Map<ChaosFault, List<Long>> recovery = new EnumMap<>(ChaosFault.class);
  final List<String> notes = new ArrayList<>();
  int replayed;
  int pausesBeyondTheLock;
  private volatile boolean feeding = true;

  ChaosRun(Size size, Path folder) throws IOException, InterruptedException {
    this.size = size;
    plan = new ChaosPlan(size.seed(), size.faults());
    fleet = new ChaosFleet(folder, WORKERS);
    try {
      client = SubmissionClient.connect(fleet.kafka());
      ledger = new ChaosLedger(fleet.kafka(), this::assigned);
    } catch (RuntimeException e) {
      // Nobody else could end what was started.
      fleet.close();
      throw e;
    }
  }

  ChaosLedger ledger() {
    return ledger;
  }

  ChaosFleet fleet() {
    return fleet;
  }

  /** Whoever runs a poison dies of it. */
  private void assigned(ContainerEvent.Assigned event) {
    if (event.submissionId().endsWith(Fate.POISON.name())
        && !event.submissionId().startsWith("reference")) {
      Thread killer =
          new Thread(
              () -> {
                try {
                  ledger.died(event.worker());
                  count(ChaosFault.POISON, ledger.running(event.worker()).size());
                  if (fleet.killWorker(event.worker())) {
                    fleet.startWorker();
                  }
                } catch (IOException | InterruptedException e) {
                  note("the poison did not work: " + e);
                }
              },
              "poison");
      killer.setDaemon(true);
      killer.start();
    }
  }

  private synchronized void count(ChaosFault fault, int submissions) {
    hits.merge(fault, submissions, Integer::sum);
  }

  private synchronized void note(String text) {
    notes.add(text);
    System.out.println("chaos: " + text);
  }

  /** Everything without faults, to know how it ends. */
  void runReferences() throws Exception {
    for (Planned reference : references) {
      client.submit(reference.submission());
    }
    await(
        OUTCOMES,
        "the references have outcomes",
        () -> references.stream().allMatch(r -> ledger.hasOutcome(r.id())));
  }

  /** Submits and breaks until every fault has hit enough and enough is submitted. */
  void runFaults() throws Exception {
    Thread feeder = new Thread(this::feed, "feeder");
    feeder.start();
    long deadline = System.nanoTime() + size.limit().toNanos();
    while (!isEnough() && System.nanoTime() < deadline) {
      for (ChaosFault fault : plan.round()) {
        if (hits.getOrDefault(fault, 0) < size.hits() && System.nanoTime() < deadline) {
          TimeUnit.MILLISECONDS.sleep(plan.pause());
          await(
              FIRST_OUTCOME,
              "work is under way before " + fault,
              () -> ledger.running().size() >= ChaosFleet.SLOTS);
          long begin = System.nanoTime();
          note(fault + " begins, running: " + ledger.running().size());
          long since = cause(fault);
          times.merge(fault, 1, Integer::sum);
          await(
              FIRST_OUTCOME,
              "outcomes after " + fault,
              () -> ledger.firstOutcomeAfter(since) != null);
          recovery
              .computeIfAbsent(fault, f -> new ArrayList<>())
              .add((ledger.firstOutcomeAfter(since) - since) / 1_000_000);
          note(
              "%s took %d s, hits so far %d"
                  .formatted(fault, (System.nanoTime() - begin) / 1_000_000_000, hits.get(fault)));
        }
      }
    }
    while (submitted.size() < size.submissions() && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(500);
    }
    feeding = false;
    feeder.join();
  }

  private boolean isEnough() {
    return plan.faults().stream().allMatch(f -> hits.getOrDefault(f, 0) >= size.hits());
  }

  private void feed() {
    try {
      while (feeding) {
        List<Planned> now = snapshot();
        long waiting = now.stream().filter(planned -> !ledger.hasOutcome(planned.id())).count();
        if (waiting < BACKLOG) {
          submit(plan.next());
        } else {
          TimeUnit.MILLISECONDS.sleep(50);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized List<Planned> snapshot() {
    return List.copyOf(submitted);
  }

  /** A broker that is away is met by submitting again: the same id twice is harmless. */
  private Planned submit(Planned planned) throws InterruptedException {
    synchronized (this) {
      submitted.add(planned);
    }
    while (true) {
      try {
        awaited.put(planned.id(), client.submit(planned.submission()));
        return planned;
      } catch (org.strategysandbox.client.SubmissionException e) {
        note(planned.id() + " is submitted again: " + e.getMessage());
      }
    }
  }

  /** Breaks it and mends it; the time from which recovery counts. */
  private long cause(ChaosFault fault) throws Exception {
    List<String> workers = fleet.workerNames();
    String victim = workers.get(plan.choose(workers.size()));
    long begin = System.nanoTime();
    switch (fault) {
      case WORKER_KILL -> {
        count(fault, ledger.running(victim).size());
        ledger.died(victim);
        var unused = fleet.killWorker(victim);
        long killed = System.nanoTime();
        fleet.startWorker();
        return killed;
      }
      case WORKER_PAUSE -> {
        count(fault, ledger.running(victim).size());
        pausesBeyondTheLock++;
        fleet.worker(victim).signal("STOP");
        TimeUnit.SECONDS.sleep(ChaosFleet.LOCK_SECONDS + 5);
        fleet.worker(victim).signal("CONT");
      }
      case WORKER_TERM -> {
        count(fault, ledger.running(victim).size());
        expectOrderlyEnd(fleet.terminateWorker(victim));
        fleet.startWorker();
      }
      case BROKER_KILL -> {
        count(fault, ledger.running().size());
        fleet.broker().kill();
        long killed = System.nanoTime();
        fleet.startBrokerAgain();
        return killed;
      }
      case BROKER_STALL -> {
        count(fault, ledger.running().size());
        fleet.broker().signal("STOP");
        TimeUnit.SECONDS.sleep(8);
        fleet.broker().signal("CONT");
        return System.nanoTime();
      }
      case DOCKERD_KILL -> {
        count(fault, ledger.running().size());
        fleet.docker.kill();
        TimeUnit.SECONDS.sleep(3);
        fleet.docker.startAgain();
        return System.nanoTime();
      }
      case CONTAINER_KILL -> {
        for (ContainerEvent.Assigned run : ledger.running()) {
          if (fleet.docker.killContainer(run.containerId())) {
            count(fault, 1);
          }
        }
      }
      case DISK_FULL -> {
        count(fault, ledger.running().size());
        fleet.docker.fillDisk();
        TimeUnit.SECONDS.sleep(8);
        fleet.docker.freeDisk();
        return System.nanoTime();
      }
      case ROLLING_RESTART -> rollingRestarts();
      case POISON -> {
        Planned poison = submit(plan.planned(Fate.POISON, 0));
        await(OUTCOMES, "the poison is found", () -> ledger.hasOutcome(poison.id()));
        await(OUTCOMES, "all workers are back", () -> fleet.workerNames().size() >= WORKERS);
      }
    }
    return begin;
  }

  private void rollingRestarts() throws Exception {
    Planned strategy = submit(plan.planned(Fate.LONG, 0));
    await(
        OUTCOMES,
        "the long strategy runs",
        () -> ledger.running().stream().anyMatch(run -> run.submissionId().equals(strategy.id())));
    for (int roll = 0; roll < size.rolls(); roll++) {
      for (String worker : fleet.workerNames()) {
        count(ChaosFault.ROLLING_RESTART, ledger.running(worker).size());
        expectOrderlyEnd(fleet.terminateWorker(worker));
        fleet.startWorker();
      }
    }
    if (ledger.hasOutcome(strategy.id())) {
      note("the long strategy ended before the last restart");
    }
    await(OUTCOMES, "the long strategy ends", () -> ledger.hasOutcome(strategy.id()));
  }

  private static void expectOrderlyEnd(int exitCode) {
    if (exitCode != 0 && exitCode != 1) {
      throw new AssertionError("a worker that was asked to stop ended with " + exitCode);
    }
  }

  /** Waits for all outcomes, and replays what only the faults have made a dead letter. */
  void finish() throws Exception {
    awaitOutcomes();
    EventCodec codec = new EventCodec(Clock.systemUTC());
    Map<String, Planned> byId = new HashMap<>();
    submitted.forEach(planned -> byId.put(planned.id(), planned));
    KafkaClients kafka = new KafkaClients(fleet.kafka());
    try (TopicScan scan = new TopicScan(kafka.scanner("replay"), Duration.ofMinutes(1));
        var producer = kafka.producer("replay", Duration.ofSeconds(30))) {
      var letters =
          new DeadLetterListing(scan, kafka.settings().topics(), codec)
              .list(new LetterFilter(Set.of(), Set.of(), null, null)).stream()
                  .filter(listed -> isUnexpected(byId.get(listed.letter().submissionId())))
                  .toList();
      new Replay(scan, producer, kafka.settings().topics(), codec, Clock.systemUTC())
          .run(
              letters,
              new ReplaySettings(false, 1000, 0, 3, false),
              done -> {
                replayed++;
                note(
                    "%s was a dead letter (%s, %d deaths) and is replayed: %s"
                        .formatted(
                            done.letter().submissionId(),
                            done.letter().failure().kind().wireName(),
                            ledger.deathsOf(done.letter().submissionId()),
                            done.refusal() == null ? "yes" : done.refusal()));
              });
      await(
          OUTCOMES,
          "the replays have outcomes",
          () ->
              letters.stream()
                  .allMatch(
                      listed ->
                          ledger.outcome(listed.letter().submissionId()).replay()
                              > listed.letter().replay()));
    }
  }

  private static boolean isUnexpected(@Nullable Planned planned) {
    return planned != null && planned.fate() != Fate.POISON && planned.fate() != Fate.EXPIRED;
  }

  private void awaitOutcomes() throws InterruptedException {
    await(
        OUTCOMES,
        "every submission has an outcome",
        () -> snapshot().stream().allMatch(planned -> ledger.hasOutcome(planned.id())));
  }

  /** Every slot still works, and no circuit is open; then all stop. */
  int stopAndCountContainers() throws Exception {
    for (int i = 0; i < WORKERS * ChaosFleet.SLOTS; i++) {
      submit(plan.planned(Fate.SLEEPS, i % 2));
    }
    awaitOutcomes();
    for (String worker : fleet.workerNames()) {
      if (!fleet.isCircuitClosed(worker)) {
        throw new AssertionError("the circuit of " + worker + " is still open");
      }
    }
    for (String worker : fleet.workerNames()) {
      expectOrderlyEnd(fleet.terminateWorker(worker));
    }
    // What killed workers left is the reaper's: 8 s of silence and its interval of 10 s.
    long deadline = System.nanoTime() + Duration.ofSeconds(40).toNanos();
    while (!fleet.containers().isEmpty() && System.nanoTime() < deadline) {
      TimeUnit.SECONDS.sleep(1);
    }
    return fleet.containers().size();
  }

  /**
   * What {@link SubmissionClient} handed to whoever submitted it; null: nothing within ten seconds
   * of the end of all runs.
   */
  @Nullable Outcome handedToTheClient(Planned planned) throws InterruptedException {
    Submission submission = awaited.get(planned.id());
    if (submission == null) {
      return null;
    }
    try {
      return client.await(submission, Duration.ofSeconds(10));
    } catch (TimeoutException e) {
      return null;
    }
  }

  /** Whether the submission ended as it does when nothing breaks. */
  boolean isRight(Planned planned) {
    Outcome outcome = ledger.outcome(planned.id());
    if (planned.fate() == Fate.POISON) {
      return outcome.status() == OutcomeStatus.DEAD_LETTERED;
    }
    return OutcomeEssence.of(outcome)
        .equals(OutcomeEssence.of(ledger.outcome(planned.reference())));
  }

  private static void await(Duration limit, String what, BooleanSupplier condition)
      throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not within " + limit + ": " + what);
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  @Override
  public void close() throws IOException {
    feeding = false;
    client.close();
    ledger.close();
    fleet.close();
  }
}
