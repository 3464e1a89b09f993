package org.strategysandbox.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.kafka.KafkaClients;
import org.strategysandbox.kafka.KafkaSettings;
import org.strategysandbox.kafka.KafkaUnavailableException;
import org.strategysandbox.kafka.OutcomeReader;
import org.strategysandbox.kafka.SeenOutcome;

/** Lists outcomes that the topics hold, each submission's once, and those to come. */
public final class OutcomeListing implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(500);

  private final KafkaSettings settings;
  private final OutcomeReader reader;
  private volatile boolean stopped;

  OutcomeListing(KafkaSettings settings, OutcomeReader reader) {
    this.settings = settings;
    this.reader = reader;
  }

  /**
   * Opens a listing of what was published since a time; {@link Instant#EPOCH} means everything.
   *
   * @throws KafkaUnavailableException if the broker is not reached within 10 s or lacks a topic
   */
  public static OutcomeListing open(KafkaSettings settings, Instant since) {
    var consumer = new KafkaClients(settings).consumer("results");
    try {
      EventCodec codec = new EventCodec(Clock.systemUTC());
      return new OutcomeListing(
          settings, OutcomeReader.since(consumer, settings.topics(), codec, since, CONNECT));
    } catch (KafkaException e) {
      consumer.close();
      throw KafkaUnavailableException.of("cannot list results", settings, e);
    }
  }

  /**
   * Hands over outcomes until those that were there at opening, or those of all ids, are handed
   * over.
   *
   * @param ids of submissions; empty means all
   * @return ids that have no outcome
   * @throws KafkaUnavailableException if the end is not reached in time or the broker refuses
   */
  public Set<String> list(Set<String> ids, Duration timeout, Consumer<SeenOutcome> each)
      throws InterruptedException {
    Set<String> missing = new HashSet<>(ids);
    long deadline = System.nanoTime() + timeout.toNanos();
    do {
      poll(ids, missing, each);
      if (!ids.isEmpty() && missing.isEmpty()) {
        return missing;
      }
      if (System.nanoTime() > deadline) {
        throw KafkaUnavailableException.of(
            "results not read to the end within " + timeout, settings, null);
      }
    } while (!stopped && !reader.caughtUp());
    return missing;
  }

  /**
   * Hands over outcomes as they come, without end: until the thread is interrupted, {@link #stop}
   * is called, or, when ids are given, all have an outcome.
   *
   * @param ids of submissions; empty means all
   * @throws KafkaUnavailableException if the broker refuses
   */
  public void follow(Set<String> ids, Consumer<SeenOutcome> each) throws InterruptedException {
    Set<String> missing = new HashSet<>(ids);
    while (!stopped && (ids.isEmpty() || !missing.isEmpty())) {
      poll(ids, missing, each);
    }
  }

  private void poll(Set<String> ids, Set<String> missing, Consumer<SeenOutcome> each)
      throws InterruptedException {
    try {
      for (SeenOutcome seen : reader.poll(POLL)) {
        String id = seen.outcome().submissionId();
        if (ids.isEmpty() || ids.contains(id)) {
          missing.remove(id);
          each.accept(seen);
        }
      }
    } catch (InterruptException e) {
      Thread.interrupted();
      InterruptedException interrupted = new InterruptedException("interrupted while listing");
      interrupted.initCause(e);
      throw interrupted;
    } catch (WakeupException e) {
      stopped = true;
    } catch (KafkaException e) {
      throw KafkaUnavailableException.of("cannot list results", settings, e);
    }
  }

  /** Ends a listing that runs on another thread. */
  public void stop() {
    stopped = true;
    reader.wakeup();
  }

  @Override
  public void close() {
    reader.close();
  }
}
