package org.strategysandbox.sandbox;

import com.github.dockerjava.api.async.ResultCallback;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Hears a stream of answers to its end; a failure goes to who waits and not to the log. */
final class StreamEnd<T> extends ResultCallback.Adapter<T> {
  private final Consumer<T> each;
  private final CompletableFuture<Boolean> end = new CompletableFuture<>();

  StreamEnd(Consumer<T> each) {
    this.each = each;
  }

  @Override
  public void onNext(T answer) {
    each.accept(answer);
  }

  @Override
  public void onError(Throwable failure) {
    end.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    end.complete(true);
  }

  /**
   * False when the limit came first.
   *
   * @throws RuntimeException what the call failed with
   */
  boolean await(Duration limit) throws InterruptedException {
    try {
      return end.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
