package org.strategysandbox.intake;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.event.EventMessage;
import org.strategysandbox.execution.Backoff;
import org.strategysandbox.execution.LogContext;
import org.strategysandbox.resilience.Readiness;

/**
 * One share consumer, one submission at a time: this thread talks to Kafka and keeps the record's
 * lock alive, a second one works. A record is acknowledged only after its outcome is safe.
 */
final class SubmissionSlot implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(SubmissionSlot.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration PASSING_ON = Duration.ofSeconds(1);
  private static final Duration GATE = Duration.ofMillis(250);
  private static final Duration CANCELLING = Duration.ofSeconds(30);

  private final String name;
  private final ShareConsumer<byte[], byte[]> consumer;
  private final String topic;
  private final RecordProcessor processor;
  private final OutcomePublisher publisher;
  private final Readiness gate;
  private final PartitionProgress progress;
  private final Backoff backoff;
  private final IntakeListener listener;
  private final Duration renewalInterval;
  private final WorkThread work;
  private final CountDownLatch draining = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean busy;

  /**
   * @param consumer closed by this slot when its run is over
   * @param gate closed, no record is taken
   * @param progress of all slots of this worker
   * @param lockDuration how long the broker leaves a record with a silent worker
   * @param backoff between failures of the cluster, and before a record is given back
   */
  SubmissionSlot(
      String name,
      ShareConsumer<byte[], byte[]> consumer,
      String topic,
      RecordProcessor processor,
      OutcomePublisher publisher,
      Readiness gate,
      PartitionProgress progress,
      Duration lockDuration,
      Backoff backoff,
      IntakeListener listener) {
    this.name = name;
    this.consumer = consumer;
    this.topic = topic;
    this.processor = processor;
    this.publisher = publisher;
    this.gate = gate;
    this.progress = progress;
    this.backoff = backoff;
    this.listener = listener;
    this.renewalInterval = lockDuration.dividedBy(3);
    this.work = new WorkThread(name + "-work", CANCELLING);
  }

  boolean isBusy() {
    return busy;
  }

  /** Takes no new record; a running one is finished. */
  void drain() {
    draining.countDown();
  }

  /** Also gives a running one back. */
  void stop() {
    stopped.countDown();
    drain();
  }

  /** Instead of running: for a slot that was never started. */
  void discard() {
    work.close();
    consumer.close();
  }

  private boolean isDraining() {
    return draining.getCount() == 0;
  }

  private boolean isStopped() {
    return stopped.getCount() == 0;
  }

  @Override
  public void run() {
    try (consumer;
        work) {
      consumer.subscribe(List.of(topic));
      for (int failures = 0; !isDraining(); ) {
        if (!gate.isReady()) {
          await(draining, GATE);
          continue;
        }
        failures = takeOne() ? 0 : failures + 1;
        if (failures > 0) {
          await(draining, backoff.after(failures));
        }
      }
    } catch (KafkaException e) {
      log.warn("{} closed uncleanly: {}", name, e.toString());
    } catch (InterruptedException e) {
      log.warn("{} was interrupted", name);
    }
  }

  /** False when the cluster could not be asked. */
  private boolean takeOne() throws InterruptedException {
    try {
      for (ConsumerRecord<byte[], byte[]> taken : consumer.poll(POLL)) {
        progress.taken(taken);
        RecordLease lease = new RecordLease(consumer, taken, renewalInterval);
        if (isDraining()) {
          lease.release();
          continue;
        }
        busy = true;
        try {
          handle(lease);
        } finally {
          busy = false;
        }
      }
      return true;
    } catch (KafkaException | IllegalStateException e) {
      log.error("{} cannot take work, trying again: {}", name, e.toString());
      return false;
    }
  }

  private void handle(RecordLease lease) throws InterruptedException {
    ConsumerRecord<byte[], byte[]> taken = lease.held();
    Future<Decision> job = work.start(() -> processor.process(taken));
    try {
      // Beside the run: what is published within a moment need not wait for it then.
      lease.renew();
      Decision decision = await(job, lease);
      if (decision == null || !act(decision, lease)) {
        work.cancel(job);
        lease.release();
        listener.gaveBack();
      }
    } catch (LeaseLostException e) {
      log.warn("{} has lost {}; its run is cancelled", name, e.getMessage());
      listener.leaseLost();
      work.cancel(job);
    } catch (ExecutionException e) {
      log.error("{} failed on offset {}", name, lease.held().offset(), e.getCause());
      giveBack(lease);
    } catch (InterruptedException e) {
      work.cancel(job);
      lease.release();
      throw e;
    } catch (RuntimeException e) {
      // A record that is neither acknowledged nor given back would block the consumer for ever.
      log.error("{} failed on offset {}", name, lease.held().offset(), e);
      work.cancel(job);
      lease.release();
    } finally {
      processor.leave();
    }
  }

  /** False when the record shall be given back. */
  private boolean act(Decision decision, RecordLease lease)
      throws InterruptedException, LeaseLostException, ExecutionException {
    if (decision instanceof Decision.AlreadyDone done) {
      log.info("submission {} has its outcome already", done.submissionId());
      lease.accept();
      listener.alreadyDone();
      return true;
    }
    if (decision instanceof Decision.GiveBack why) {
      log.warn("{} gives offset {} back: {}", name, lease.held().offset(), why.why());
      giveBack(lease);
      return true;
    }
    if (decision instanceof Decision.PassOn && !hold(lease, PASSING_ON, draining)) {
      return false;
    }
    if (lease.isHandedOver() && isSettled(lease)) {
      log.info("offset {} was finished by another worker meanwhile", lease.held().offset());
      return true;
    }
    for (int failures = 1; ; failures++) {
      // It was renewed and looked up since it was taken.
      boolean sure = failures == 1 && lease.isYoung();
      if (!sure) {
        // Whoever lost the record publishes nothing: its next owner does.
        lease.renew();
      }
      Sent sent = published(work.start(publishing(decision, lease.held(), sure)), lease);
      if (sent == Sent.TAKEN) {
        break;
      }
      if (sent == Sent.THERE_BEFORE) {
        foundDone((Decision.Publish) decision, failures > 1, lease);
        return true;
      }
      listener.publishFailed();
      // Another worker would meet the same broker, and would have to run the strategy once more.
      if (!hold(lease, backoff.after(failures), stopped)) {
        return false;
      }
    }
    if (decision instanceof Decision.Publish done) {
      told(done);
    }
    if (!lease.accept()) {
      log.warn("offset {} comes again; its outcome will be found then", lease.held().offset());
    }
    return true;
  }

  /**
   * An outcome is there already.
   *
   * @param tried whether it may be this one, although the broker has not said so
   */
  private void foundDone(Decision.Publish decision, boolean tried, RecordLease lease) {
    log.info("offset {} has its outcome meanwhile", lease.held().offset());
    if (tried) {
      told(decision);
    } else {
      listener.alreadyDone();
    }
    lease.accept();
  }

  /** What came of publishing. */
  private enum Sent {
    TAKEN,
    NOT_TAKEN,
    /** There is an outcome of this record. */
    THERE_BEFORE
  }

  /**
   * Publishes, unless there is an outcome already.
   *
   * @param sure that there is none
   */
  private Callable<Sent> publishing(
      Decision decision, ConsumerRecord<byte[], byte[]> held, boolean sure) {
    if (decision instanceof Decision.Resubmit again) {
      return () -> sent(publisher.resubmit(again.message(), again.partition()));
    }
    if (decision instanceof Decision.PassOn copy) {
      return () -> sent(publisher.resubmit(copy.message(), copy.partition()));
    }
    Decision.Publish publish = (Decision.Publish) decision;
    if (sure) {
      return () -> sent(publisher.publish(publish));
    }
    // The broker takes the renewal of a record that another worker has finished without a word.
    return () ->
        switch (processor.done(held)) {
          case YES -> Sent.THERE_BEFORE;
          case NO -> sent(publisher.publish(publish));
          case UNKNOWN -> Sent.NOT_TAKEN;
        };
  }

  private static Sent sent(boolean taken) {
    return taken ? Sent.TAKEN : Sent.NOT_TAKEN;
  }

  /** Without the lock nobody but the topics can tell whether somebody was faster. */
  private boolean isSettled(RecordLease lease) throws InterruptedException, ExecutionException {
    return work.start(() -> processor.isSettled(lease.held())).get();
  }

  /** So that the broker goes on handing out what is behind it, however long it takes. */
  private void handOver(RecordLease lease) throws InterruptedException, LeaseLostException {
    EventMessage copy = processor.copyOf(lease.held());
    if (copy == null) {
      return;
    }
    lease.renew();
    if (publisher.resubmit(copy, lease.held().partition())) {
      log.info("{} goes on with offset {} under a copy", name, lease.held().offset());
      if (!lease.handOver()) {
        log.warn("offset {} comes again, beside its copy", lease.held().offset());
      }
    }
  }

  @SuppressWarnings("try") // the context only has to be open
  private void told(Decision.Publish decision) {
    try (LogContext context =
        LogContext.of(decision.outcome().submissionId(), decision.traceParent())) {
      listener.published(decision.outcome());
    }
  }

  /** Null when the slot was stopped before it was done. */
  private @Nullable Decision await(Future<Decision> job, RecordLease lease)
      throws InterruptedException, LeaseLostException, ExecutionException {
    while (!isStopped()) {
      try {
        return job.get(tick(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        lease.renewIfDue();
        if (!lease.isHandedOver() && progress.isHeldUpBy(lease.held())) {
          handOver(lease);
        }
      }
    }
    return null;
  }

  /** Not cut short by a stop: the producer has its own limit, and the outcome is worth it. */
  private Sent published(Future<Sent> sending, RecordLease lease)
      throws InterruptedException, LeaseLostException, ExecutionException {
    while (true) {
      try {
        return sending.get(tick(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        lease.renewIfDue();
      }
    }
  }

  /** So that a record that fails at once does not use up its deliveries at once. */
  private void giveBack(RecordLease lease) throws InterruptedException {
    listener.gaveBack();
    try {
      hold(lease, backoff.after(lease.held().deliveryCount().orElse((short) 1)), draining);
      lease.release();
    } catch (LeaseLostException e) {
      log.warn("{} has lost {} already", name, e.getMessage());
    }
  }

  /** Keeps the record for so long; false when the latch opened before. */
  private boolean hold(RecordLease lease, Duration time, CountDownLatch until)
      throws InterruptedException, LeaseLostException {
    long deadline = System.nanoTime() + time.toNanos();
    for (long left = time.toNanos(); left > 0; left = deadline - System.nanoTime()) {
      if (await(until, Duration.ofNanos(Math.min(left, tick() * 1_000_000)))) {
        return false;
      }
      lease.renewIfDue();
    }
    return true;
  }

  private long tick() {
    return Math.min(500, renewalInterval.toMillis());
  }

  private static boolean await(CountDownLatch latch, Duration time) throws InterruptedException {
    return latch.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }
}
