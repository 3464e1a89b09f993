package org.strategysandbox.client;

import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.kafka.KafkaSettings;
import org.strategysandbox.kafka.KafkaUnavailableException;
import org.strategysandbox.kafka.OutcomeReader;

/** Reads outcomes on a thread of its own and hands them to those who wait. */
final class OutcomeThread implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(OutcomeThread.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration JOIN = Duration.ofSeconds(10);

  private final OutcomeReader reader;
  private final PendingOutcomes pending;
  private final KafkaSettings settings;
  private final Thread thread;
  private volatile boolean closed;

  OutcomeThread(OutcomeReader reader, PendingOutcomes pending, KafkaSettings settings) {
    this.reader = reader;
    this.pending = pending;
    this.settings = settings;
    thread = new Thread(this::run, settings.clientIdPrefix() + "-outcomes");
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      while (!closed) {
        reader
            .poll(POLL, repeated -> pending.completeRepeated(repeated.outcome()))
            .forEach(seen -> pending.complete(seen.outcome()));
      }
      pending.failAll(new KafkaUnavailableException("the client is closed", null));
    } catch (WakeupException e) {
      pending.failAll(new KafkaUnavailableException("the client is closed", null));
    } catch (KafkaException e) {
      log.warn("outcomes are read no longer", e);
      pending.failAll(KafkaUnavailableException.of("cannot read outcomes", settings, e));
    } finally {
      reader.close();
    }
  }

  @Override
  public void close() {
    closed = true;
    reader.wakeup();
    try {
      thread.join(JOIN.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
