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
 * Gives blocking calls a deadline by making them on threads of its own, whose interruption closes
 * their sockets: sockets of the Unix domain, over which most daemons are reached, know no time-out.
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
   * Blocks until the action's end; what it throws is thrown.
   *
   * @throws TimeoutException it took longer than the limit and was interrupted
   * @throws InterruptedException the caller was interrupted, and so was the action
   */
  <T> T within(Supplier<T> action) throws TimeoutException, InterruptedException {
    Future<T> answer = threads.submit(action::get);
    try {
      return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
