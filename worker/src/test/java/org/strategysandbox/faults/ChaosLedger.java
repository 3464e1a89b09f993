package org.strategysandbox.faults;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.client.OutcomeListing;
import org.strategysandbox.event.ContainerEvent;
import org.strategysandbox.event.Decoded;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.LifecycleEvent;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.kafka.KafkaClients;
import org.strategysandbox.kafka.KafkaMessages;
import org.strategysandbox.kafka.KafkaSettings;

/** What a reader sees live: which worker and container run what, and every outcome handed out. */
final class ChaosLedger implements AutoCloseable {
  private static final Duration CLOSING = Duration.ofSeconds(10);

  private final KafkaSettings kafka;
  private final EventCodec codec = new EventCodec(Clock.systemUTC());
  private final Map<String, ContainerEvent.Assigned> running = new ConcurrentHashMap<>();
  private final Map<String, List<Outcome>> handedOut = new ConcurrentHashMap<>();
  private final Map<String, Integer> deaths = new ConcurrentHashMap<>();
  private final List<Thread> threads = new ArrayList<>();
  private final Consumer<ContainerEvent.Assigned> onAssigned;
  private final NavigableSet<Long> outcomeTimes = new ConcurrentSkipListSet<>();
  private volatile @Nullable OutcomeListing following;
  private volatile boolean closed;

  /**
   * @param onAssigned hears of every run when it begins
   */
  ChaosLedger(KafkaSettings kafka, Consumer<ContainerEvent.Assigned> onAssigned) {
    this.kafka = kafka;
    this.onAssigned = onAssigned;
    threads.add(new Thread(this::followContainers, "ledger-containers"));
    threads.add(new Thread(this::followOutcomes, "ledger-outcomes"));
    threads.forEach(thread -> thread.setDaemon(true));
    threads.forEach(Thread::start);
  }

  private void followContainers() {
    try (var consumer = new KafkaClients(kafka).consumer("ledger")) {
      TopicPartition partition = new TopicPartition(kafka.topics().container(), 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      while (!closed) {
        try {
          for (ConsumerRecord<byte[], byte[]> next : consumer.poll(Duration.ofMillis(100))) {
            if (codec.decodeLifecycle(KafkaMessages.of(next))
                    instanceof Decoded.Ok<LifecycleEvent> ok
                && ok.event() instanceof ContainerEvent.Assigned event) {
              running.put(event.submissionId(), event);
              onAssigned.accept(event);
            }
          }
        } catch (KafkaException e) {
          System.err.println("ledger: " + e);
        }
      }
    }
  }

  private void followOutcomes() {
    try (OutcomeListing listing = OutcomeListing.open(kafka, Instant.EPOCH)) {
      following = listing;
      listing.follow(
          Set.of(),
          seen -> {
            Outcome outcome = seen.outcome();
            outcomeTimes.add(System.nanoTime());
            handedOut
                .computeIfAbsent(
                    outcome.submissionId(), id -> new java.util.concurrent.CopyOnWriteArrayList<>())
                .add(outcome);
          });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Submissions that have a container and no outcome. */
  List<ContainerEvent.Assigned> running() {
    return running.values().stream()
        .filter(event -> !handedOut.containsKey(event.submissionId()))
        .toList();
  }

  List<ContainerEvent.Assigned> running(String worker) {
    return running().stream().filter(event -> event.worker().equals(worker)).toList();
  }

  /** Notes with which submissions in its hands a worker was killed. */
  void died(String worker) {
    running(worker).forEach(event -> deaths.merge(event.submissionId(), 1, Integer::sum));
  }

  int deathsOf(String submissionId) {
    return deaths.getOrDefault(submissionId, 0);
  }

  boolean hasOutcome(String submissionId) {
    return handedOut.containsKey(submissionId);
  }

  /** The outcome that counts now. */
  Outcome outcome(String submissionId) {
    List<Outcome> all = handedOut.get(submissionId);
    if (all == null) {
      throw new AssertionError("no outcome of " + submissionId);
    }
    return all.get(all.size() - 1);
  }

  /** How often a reader was handed an outcome of the same submission and replay once more. */
  int visibleDuplicates() {
    int duplicates = 0;
    for (List<Outcome> all : handedOut.values()) {
      duplicates += all.size() - (int) all.stream().map(Outcome::replay).distinct().count();
    }
    return duplicates;
  }

  /** When the first outcome after a time came, both by {@link System#nanoTime}; null: not yet. */
  @Nullable Long firstOutcomeAfter(long time) {
    return outcomeTimes.higher(time);
  }

  /** Who published the outcomes on the topics, a line each, by submission and replay. */
  Map<String, List<String>> onTopics() {
    Map<String, List<String>> publishers = new HashMap<>();
    try (var scan =
        new org.strategysandbox.kafka.TopicScan(
            new KafkaClients(kafka).scanner("count"), Duration.ofMinutes(2))) {
      scan.read(
          kafka.topics().outcomes(),
          Instant.EPOCH,
          seen -> {
            if (codec.decodeOutcome(KafkaMessages.of(seen)) instanceof Decoded.Ok<Outcome> ok) {
              publishers
                  .computeIfAbsent(
                      ok.event().submissionId() + "." + ok.event().replay(),
                      unit -> new ArrayList<>())
                  .add(
                      "%s at %s, attempt %d, record %s"
                          .formatted(
                              ok.event().status().wireName(),
                              Instant.ofEpochMilli(seen.timestamp()),
                              ok.event().attempt(),
                              record(seen)));
            }
          });
    }
    return publishers;
  }

  private static String record(ConsumerRecord<byte[], byte[]> outcome) {
    return String.valueOf(KafkaMessages.of(outcome).header("sandbox_record"));
  }

  /** What somebody sees who reads the topics from the beginning now. */
  Map<String, Outcome> fromTheBeginning() throws InterruptedException {
    Map<String, Outcome> seen = new HashMap<>();
    try (OutcomeListing listing = OutcomeListing.open(kafka, Instant.EPOCH)) {
      var unused =
          listing.list(
              Set.of(),
              Duration.ofMinutes(2),
              next -> seen.put(next.outcome().submissionId(), next.outcome()));
    }
    return seen;
  }

  @Override
  public void close() {
    closed = true;
    OutcomeListing open = following;
    if (open != null) {
      open.stop();
    }
    try {
      for (Thread thread : threads) {
        thread.join(CLOSING.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
