package org.strategysandbox.intake;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A sign of life at a steady pace, so that a worker is not taken for dead. */
final class Heartbeat implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);
  private static final Duration PACE = Duration.ofSeconds(2);
  private static final Duration CLOSING = Duration.ofSeconds(15);

  private final Runnable beat;
  private final ScheduledExecutorService scheduler =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "heartbeat");
            thread.setDaemon(true);
            return thread;
          });

  Heartbeat(Runnable beat) {
    this.beat = beat;
  }

  void start() {
    var unused =
        scheduler.scheduleAtFixedRate(this::beat, 0, PACE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void beat() {
    try {
      beat.run();
    } catch (RuntimeException e) {
      // Thrown on, it would end all further beats in silence.
      log.warn("a heartbeat failed: {}", e.toString());
    }
  }

  /** Returns when no further beat follows: one after the worker's last word would revive it. */
  @Override
  public void close() {
    scheduler.shutdownNow();
    try {
      if (!scheduler.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("the last heartbeat is still on its way");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
