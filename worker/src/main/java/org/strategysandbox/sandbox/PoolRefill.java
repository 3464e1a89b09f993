package org.strategysandbox.sandbox;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a shelf, so many containers at a time, and half as many once half of it waits, which leaves
 * cores to those who run. After a failure it waits, longer with each further one, and then tries
 * with a single container until one gets ready.
 */
final class PoolRefill implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PoolRefill.class);
  private static final Duration CLOSING = Duration.ofSeconds(10);

  /** Makes one container and puts it on the shelf. */
  interface WarmUpTask {
    void run() throws SandboxUnavailableException, InterruptedException;
  }

  private final PoolShelf shelf;
  private final PoolSettings settings;
  private final WarmUpTask task;
  private final PoolListener listener;
  private final ScheduledExecutorService timer;
  private final ThreadPoolExecutor threads;
  private int failures;
  private @Nullable ScheduledFuture<?> pause;

  PoolRefill(
      PoolShelf shelf,
      PoolSettings settings,
      WarmUpTask task,
      PoolListener listener,
      ScheduledExecutorService timer) {
    this.shelf = shelf;
    this.settings = settings;
    this.task = task;
    this.listener = listener;
    this.timer = timer;
    this.threads =
        new ThreadPoolExecutor(
            settings.refillers(),
            settings.refillers(),
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(),
            new DaemonThreads("pool-refill"));
  }

  /** Starts as many warm-ups as there is room for, unless a failure has to be waited for. */
  synchronized void more() {
    while (pause == null && shelf.reserve(atATime())) {
      try {
        threads.execute(this::warm);
      } catch (RejectedExecutionException e) {
        shelf.abandon();
        return;
      }
    }
  }

  private int atATime() {
    if (failures > 0) {
      return 1;
    }
    return shelf.isHalfFull() ? Math.max(1, settings.refillers() / 2) : settings.refillers();
  }

  /**
   * Like {@link #more}, but leaves the machine to those who run for a moment, or until they end.
   */
  void moreAfter(Duration lull) {
    if (lull.isZero()) {
      more();
      return;
    }
    try {
      var unused = timer.schedule(this::more, lull.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      log.debug("the pool is closed, nothing is made any more");
    }
  }

  private void warm() {
    try {
      task.run();
      succeeded();
    } catch (InterruptedException e) {
      shelf.abandon();
      // Only closing interrupts.
      return;
    } catch (SandboxUnavailableException | RuntimeException e) {
      // In this order: a place that is free before the pause began would be filled at once.
      failed(e);
      shelf.abandon();
    }
    more();
  }

  private synchronized void succeeded() {
    if (failures > 0) {
      log.info("the pool fills again after {} failures", failures);
      failures = 0;
    }
  }

  private synchronized void failed(Exception why) {
    listener.warmUpFailed();
    failures++;
    if (threads.isShutdown() || pause != null) {
      return;
    }
    Duration wait = settings.backoff().apply(failures);
    if (failures == 1) {
      log.warn("a container for the pool did not get ready; next in {} ms", wait.toMillis(), why);
    } else {
      log.warn(
          "no container for the pool after {} failures, next in {} ms: {}",
          failures,
          wait.toMillis(),
          why.getMessage());
    }
    try {
      pause = timer.schedule(this::resume, wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      log.debug("the pool is closed, no further attempt");
    }
  }

  private synchronized void resume() {
    pause = null;
    more();
  }

  /** A container was started elsewhere: there is no need to wait any longer. */
  synchronized void recovered() {
    ScheduledFuture<?> waiting = pause;
    if (waiting != null && waiting.cancel(false)) {
      resume();
    }
  }

  /** Interrupts what is warming up and waits, within bounds, until it has been given up. */
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
        log.error("a container that warmed up was not given up within {}", CLOSING);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
