package org.strategysandbox.reaper;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.LifecycleEvent;
import org.strategysandbox.kafka.KafkaClients;
import org.strategysandbox.kafka.KafkaMessages;
import org.strategysandbox.sandbox.DockerException;
import org.strategysandbox.sandbox.DockerPort;

/**
 * The reaper at work: follows the records, looks at the daemon at start, at intervals, and at once
 * when a worker falls silent.
 */
public final class ReaperService implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ReaperService.class);
  private static final Duration TICK = Duration.ofMillis(500);

  /** Wait before orphans whose removal failed are tried again; doubles up to the interval. */
  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);

  private static final Duration TOMBSTONE = Duration.ofSeconds(20);

  private final ReaperSettings settings;
  private final ReaperListener listener;
  private final LongSupplier nanos = System::nanoTime;
  private final Fleet fleet;
  private final Reaper reaper;
  private final @Nullable RecordFeed feed;
  private final @Nullable Producer<byte[], byte[]> producer;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private int failures;

  /**
   * Not at work yet.
   *
   * @param kafka null: nothing is followed, only deadlines decide
   */
  public ReaperService(
      ReaperSettings settings,
      DockerPort docker,
      @Nullable KafkaClients kafka,
      ReaperListener listener,
      Clock clock) {
    this.settings = settings;
    this.listener = listener;
    this.fleet = new Fleet(settings.heartbeatTimeout());
    this.feed = kafka == null ? null : new RecordFeed(kafka, fleet, clock, nanos);
    this.producer = kafka == null ? null : kafka.producer("reaper", TOMBSTONE);
    this.reaper =
        new Reaper(settings, docker, fleet, announcer(kafka, new EventCodec(clock)), clock, nanos);
    listener.watches(() -> fleet.beating(nanos.getAsLong()));
  }

  private Consumer<LifecycleEvent> announcer(@Nullable KafkaClients kafka, EventCodec codec) {
    Producer<byte[], byte[]> to = producer;
    if (kafka == null || to == null) {
      return event -> {};
    }
    String topic = kafka.settings().topics().container();
    return event -> {
      if (!fleet.isFollowed(nanos.getAsLong())) {
        // A send would wait for the broker, and a removal must not.
        return;
      }
      try {
        var unused =
            to.send(
                KafkaMessages.toRecord(topic, codec.encode(event)),
                (metadata, failure) -> {
                  if (failure != null) {
                    log.warn("the removal of {} was not announced: {}", event.key(), failure);
                  }
                });
      } catch (KafkaException e) {
        log.warn("the removal of {} was not announced: {}", event.key(), e.toString());
      }
    };
  }

  /**
   * Works until {@link #stop}.
   *
   * @param each hears of every look that was complete
   */
  public void run(Consumer<Sweep> each) throws InterruptedException {
    if (feed != null) {
      feed.start();
    }
    long due = nanos.getAsLong();
    int beating = 0;
    while (stopped.getCount() > 0) {
      long now = nanos.getAsLong();
      int beats = fleet.beating(now);
      // One that has just fallen silent may be dead; its lock tells at once.
      if (now >= due || beats < beating) {
        due = now + next(sweep(each)).toNanos();
      }
      beating = beats;
      boolean unused = stopped.await(TICK.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /**
   * One look, after the records have been followed for long enough, or could not be within the
   * patience.
   *
   * @throws DockerException the daemon does not answer
   */
  public Sweep once(Duration patience) throws InterruptedException {
    if (feed != null) {
      feed.start();
      long end = nanos.getAsLong() + patience.toNanos();
      while (!fleet.isFollowed(nanos.getAsLong()) && nanos.getAsLong() < end) {
        if (stopped.await(100, TimeUnit.MILLISECONDS)) {
          throw new InterruptedException("stopped");
        }
      }
    }
    Sweep sweep = reaper.sweep();
    tell(sweep);
    return sweep;
  }

  private boolean sweep(Consumer<Sweep> each) throws InterruptedException {
    try {
      Sweep sweep = reaper.sweep();
      tell(sweep);
      each.accept(sweep);
      return sweep.failed() == 0;
    } catch (DockerException | IllegalStateException e) {
      log.error("the Docker daemon could not be looked at: {}", e.getMessage());
      listener.sweepFailed(String.valueOf(e.getMessage()));
      return false;
    }
  }

  private Duration next(boolean well) {
    failures = well ? 0 : Math.min(failures + 1, 20);
    if (well) {
      return settings.scanInterval();
    }
    Duration retry = FIRST_RETRY.multipliedBy(1L << (failures - 1));
    return retry.compareTo(settings.scanInterval()) < 0 ? retry : settings.scanInterval();
  }

  private void tell(Sweep sweep) {
    for (Sweep.Orphan orphan : sweep.orphans()) {
      if (orphan.fate() == Sweep.Fate.FAILED) {
        log.error(
            "orphan {} of worker {} could not be removed: {}",
            orphan.containerId(),
            orphan.worker(),
            orphan.problem());
      } else {
        log.info(
            "orphan {} of worker {}: {}, {}",
            orphan.containerId(),
            orphan.worker(),
            orphan.reason().wireName(),
            orphan.fate().wireName());
      }
    }
    if (sweep.orphans().size() > settings.alertAbove()) {
      log.error(
          "{} orphans at once: workers of installation {} die or do not clean up",
          sweep.orphans().size(),
          settings.installation());
    }
    listener.swept(sweep);
  }

  /** Ends {@link #run} soon; removals on their way end first. */
  public void stop() {
    stopped.countDown();
  }

  @Override
  public void close() {
    stop();
    if (feed != null) {
      feed.close();
    }
    reaper.close();
    if (producer != null) {
      producer.close(Duration.ofSeconds(5));
    }
  }
}
