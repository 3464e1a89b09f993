package org.strategysandbox.client;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.event.Outcome;

/** Submissions whose outcome is awaited. Thread-safe. */
final class PendingOutcomes {
  private final Map<String, CompletableFuture<Outcome>> pending = new ConcurrentHashMap<>();
  private volatile @Nullable RuntimeException failure;

  /**
   * Starts waiting.
   *
   * @throws IllegalStateException if the id is awaited already
   */
  Submission await(String id) {
    CompletableFuture<Outcome> future = new CompletableFuture<>();
    if (pending.putIfAbsent(id, future) != null) {
      throw new IllegalStateException("the outcome of " + id + " is awaited already");
    }
    // Also when the caller cancels it or it times out.
    var unused = future.whenComplete((outcome, problem) -> pending.remove(id, future));
    RuntimeException failed = failure;
    if (failed != null) {
      future.completeExceptionally(failed);
    }
    return new Submission(id, future);
  }

  void complete(Outcome outcome) {
    // Forgotten first, so that nobody who sees the outcome finds it still awaited.
    CompletableFuture<Outcome> future = pending.remove(outcome.submissionId());
    if (future != null) {
      future.complete(outcome);
    }
  }

  /** Ends all waiting, now and later. */
  void failAll(RuntimeException problem) {
    failure = problem;
    List.copyOf(pending.values()).forEach(future -> future.completeExceptionally(problem));
  }

  int size() {
    return pending.size();
  }
}
