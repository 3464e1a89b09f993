package org.strategysandbox.intake;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One share consumer, one submission at a time: this thread talks to Kafka and keeps the record's
 * lock alive, a second one works. A record is acknowledged only after its outcome is safe.
 */
final class SubmissionSlot implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(SubmissionSlot.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

  private final String name;
  private final ShareConsumer<byte[], byte[]> consumer;
  private final String topic;
  private final RecordProcessor processor;
  private final OutcomePublisher publisher;
  private final Duration renewalInterval;
  private final ExecutorService work;
  private final AtomicBoolean draining = new AtomicBoolean();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private volatile boolean busy;

  /**
   * @param lockDuration how long the broker leaves a record with a silent worker
   */
  SubmissionSlot(
      String name,
      ShareConsumer<byte[], byte[]> consumer,
      String topic,
      RecordProcessor processor,
      OutcomePublisher publisher,
      Duration lockDuration) {
    this.name = name;
    this.consumer = consumer;
    this.topic = topic;
    this.processor = processor;
    this.publisher = publisher;
    this.renewalInterval = lockDuration.dividedBy(3);
    this.work = Executors.newSingleThreadExecutor(task -> new Thread(task, name + "-work"));
  }

  boolean isBusy() {
    return busy;
  }

  /** Takes no new record; a running one is finished. */
  void drain() {
    draining.set(true);
  }

  /** Also gives a running one back. */
  void stop() {
    stopped.set(true);
    drain();
  }

  @Override
  public void run() {
    try (consumer) {
      consumer.subscribe(java.util.List.of(topic));
      while (!draining.get()) {
        takeOne();
      }
    } catch (KafkaException e) {
      log.warn("{} closed uncleanly: {}", name, e.toString());
    } finally {
      work.shutdownNow();
    }
  }

  private void takeOne() {
    try {
      for (ConsumerRecord<byte[], byte[]> taken : consumer.poll(POLL)) {
        busy = true;
        try {
          handle(new RecordLease(consumer, taken));
        } finally {
          busy = false;
        }
      }
    } catch (KafkaException | IllegalStateException e) {
      log.error("{} cannot take work, trying again: {}", name, e.toString());
      pause();
    }
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_FAILURE.toMillis());
    } catch (InterruptedException e) {
      stopped.set(true);
      draining.set(true);
    }
  }

  private void handle(RecordLease lease) {
    Future<Decision> job = work.submit(() -> processor.process(lease.held()));
    try {
      Decision decision = await(job, lease);
      if (decision == null || !act(decision, lease)) {
        lease.release();
      }
    } catch (LeaseLostException e) {
      cancel(job);
    } catch (InterruptedException e) {
      stopped.set(true);
      draining.set(true);
      cancel(job);
      lease.release();
    }
  }

  /** Null when the record shall be given back. */
  private @Nullable Decision await(Future<Decision> job, RecordLease lease)
      throws InterruptedException, LeaseLostException {
    long renewed = System.nanoTime();
    while (true) {
      try {
        return job.get(Math.min(500, renewalInterval.toMillis()), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (stopped.get()) {
          cancel(job);
          return null;
        }
        if (System.nanoTime() - renewed >= renewalInterval.toNanos()) {
          renew(lease);
          renewed = System.nanoTime();
        }
      } catch (ExecutionException e) {
        log.error(
            "{} failed on offset {}; the record is given back",
            name,
            lease.held().offset(),
            e.getCause());
        pause();
        return null;
      }
    }
  }

  private static void renew(RecordLease lease) throws LeaseLostException {
    if (!lease.renew()) {
      throw new LeaseLostException();
    }
  }

  /** False when the record shall be given back. */
  private boolean act(Decision decision, RecordLease lease)
      throws InterruptedException, LeaseLostException {
    if (decision instanceof Decision.AlreadyDone done) {
      log.info("submission {} has its outcome already", done.submissionId());
      lease.accept();
      return true;
    }
    if (decision instanceof Decision.GiveBack giveBack) {
      log.warn("{} gives offset {} back: {}", name, lease.held().offset(), giveBack.why());
      pause();
      return false;
    }
    // Whoever lost the record publishes nothing: its next owner does.
    renew(lease);
    boolean safe =
        decision instanceof Decision.Resubmit again
            ? publisher.resubmit(again.message())
            : publisher.publish((Decision.Publish) decision);
    if (safe && !lease.accept()) {
      log.warn(
          "offset {} will be delivered again; its outcome will be found then",
          lease.held().offset());
    }
    return safe;
  }

  private static void cancel(Future<Decision> job) {
    job.cancel(true);
    try {
      job.get(30, TimeUnit.SECONDS);
    } catch (CancellationException | ExecutionException | TimeoutException e) {
      log.debug("cancelled: {}", e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The record is not ours any more. */
  private static final class LeaseLostException extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
