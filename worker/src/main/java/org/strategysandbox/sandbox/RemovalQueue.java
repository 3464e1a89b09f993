package org.strategysandbox.sandbox;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes containers while their outcomes go on their way. A container counts until it is gone or
 * given up, and a new one has to wait for room, so that a slow daemon is not buried in them.
 */
final class RemovalQueue implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(RemovalQueue.class);
  private static final int THREADS = 4;
  private static final int ROUNDS = 8;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final ContainerRemoval removal;
  private final PoolListener listener;
  private final Duration pause;
  private final Duration closing;
  private final int room;
  private final ScheduledThreadPoolExecutor threads =
      new ScheduledThreadPoolExecutor(THREADS, new DaemonThreads("container-removal"));
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition fewer = lock.newCondition();
  private int pending;

  /**
   * @param room most containers on their way out before {@link #awaitRoom} blocks
   * @param pause before a daemon that did not answer is asked again; doubles each time
   * @param closing longest wait of {@link #close}
   */
  RemovalQueue(
      ContainerRemoval removal, PoolListener listener, int room, Duration pause, Duration closing) {
    this.removal = removal;
    this.listener = listener;
    this.room = room;
    this.pause = pause;
    this.closing = closing;
  }

  /** Returns at once; the observer hears when the container is gone. */
  void add(String id, DockerPort.@Nullable Attachment attachment, ContainerObserver observer) {
    enqueue(
        () -> {
          ContainerRemoval.Removed removed = removal.remove(id);
          if (removed.gone()) {
            observer.removed(id);
          }
          listener.removed(removed.millis(), removed.gone());
          return removed;
        },
        () -> {
          // Only now: to close the streams first would end the process in a way of its own.
          if (attachment != null) {
            close(id, attachment);
          }
        });
  }

  /** Removes what a creation whose answer was lost may have left. */
  void addLost(Map<String, String> labels) {
    enqueue(() -> removal.removeAll(labels), () -> {});
  }

  /** One attempt at a removal. */
  private interface Attempt {
    ContainerRemoval.Removed make();
  }

  private void enqueue(Attempt attempt, Runnable after) {
    count(1);
    try {
      threads.execute(() -> round(attempt, after, 1));
    } catch (RejectedExecutionException e) {
      // Closed already: whoever comes this late removes its container itself.
      round(attempt, after, ROUNDS);
    }
  }

  private void round(Attempt attempt, Runnable after, int round) {
    boolean over = true;
    try {
      ContainerRemoval.Removed removed = attempt.make();
      over =
          removed.gone()
              || !removed.daemonSilent()
              || round >= ROUNDS
              || !again(attempt, after, round);
    } catch (RuntimeException e) {
      log.error("a container may be left to the reaper", e);
    } finally {
      if (over) {
        after.run();
        count(-1);
      }
    }
  }

  private boolean again(Attempt attempt, Runnable after, int round) {
    long wait = Math.min(LONGEST_PAUSE.toMillis(), pause.toMillis() << Math.min(round - 1, 20));
    try {
      var unused =
          threads.schedule(() -> round(attempt, after, round + 1), wait, TimeUnit.MILLISECONDS);
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  private void count(int change) {
    lock.lock();
    try {
      pending += change;
      fewer.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Containers that are on their way out. */
  int pending() {
    lock.lock();
    try {
      return pending;
    } finally {
      lock.unlock();
    }
  }

  /** Blocks while too many are on their way out. */
  void awaitRoom() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (pending >= room) {
        fewer.await();
      }
    } finally {
      lock.unlock();
    }
  }

  /** False when some were not gone within the limit. */
  boolean awaitEmpty(Duration limit) throws InterruptedException {
    long left = limit.toNanos();
    lock.lockInterruptibly();
    try {
      while (pending > 0 && left > 0) {
        left = fewer.awaitNanos(left);
      }
      return pending == 0;
    } finally {
      lock.unlock();
    }
  }

  /** Waits, within bounds, until all are gone. */
  @Override
  public void close() {
    boolean interrupted = false;
    long deadline = System.nanoTime() + closing.toNanos();
    try {
      while (true) {
        try {
          if (!awaitEmpty(Duration.ofNanos(deadline - System.nanoTime()))) {
            log.error(
                "{} containers were not removed within {} and are left to the reaper",
                pending(),
                closing);
          }
          return;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      threads.shutdownNow();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void close(String id, DockerPort.Attachment attachment) {
    try {
      attachment.close();
    } catch (RuntimeException e) {
      log.warn("the streams of container {} did not close", id, e);
    }
  }
}
