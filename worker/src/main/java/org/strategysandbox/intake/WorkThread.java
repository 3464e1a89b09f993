package org.strategysandbox.intake;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A slot's second thread: one task at a time, and cancelling waits until it has really ended. */
final class WorkThread implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WorkThread.class);

  private final String name;
  private final ExecutorService executor;
  private final Duration patience;

  /**
   * @param patience longest wait for a cancelled task, which still has to remove its container
   */
  WorkThread(String name, Duration patience) {
    this.name = name;
    this.patience = patience;
    this.executor = Executors.newSingleThreadExecutor(task -> new Thread(task, name));
  }

  <T> Future<T> start(Callable<T> task) {
    return executor.submit(task);
  }

  /** Interrupts the task and waits for its end, so that nothing of it is left behind. */
  void cancel(Future<?> task) {
    task.cancel(true);
    try {
      // A cancelled future is done at once, its thread is not: the next task runs after it only.
      executor.submit(() -> {}).get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      log.error("what {} runs did not end within {} of being cancelled", name, patience);
    } catch (ExecutionException e) {
      throw new IllegalStateException("doing nothing does not fail", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
    try {
      if (!executor.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        log.error("what {} runs did not end within {}", name, patience);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
