package org.strategysandbox.sandbox;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Gives calls a time limit that holds. The transport's own does not on Unix sockets: their channels
 * know no read timeout, so a daemon that hangs would hold its caller for ever. Thread-safe.
 */
final class CallDeadline implements AutoCloseable {
  private final Duration limit;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(new DaemonThreads("docker-call"));

  CallDeadline(Duration limit) {
    this.limit = limit;
  }

  Duration limit() {
    return limit;
  }

  /**
   * Makes the call on a thread of its own; its exceptions are this method's. Given up, the call is
   * interrupted, which closes its connection.
   *
   * @throws TimeoutException the limit has passed
   * @throws InterruptedException the caller was interrupted
   */
  <T> T within(Supplier<T> call) throws TimeoutException, InterruptedException {
    Future<T> answer = threads.submit(call::get);
    boolean answered = false;
    try {
      T value = answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
      answered = true;
      return value;
    } catch (ExecutionException e) {
      answered = true;
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("a supplier throws nothing checked", e.getCause());
    } finally {
      if (!answered) {
        answer.cancel(true);
      }
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
