package org.strategysandbox.client;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.event.Outcome;

/** Submissions whose outcome is awaited. Thread-safe. */
final class PendingOutcomes {
  private record Waiting(CompletableFuture<Outcome> future, @Nullable String codeSha256) {}

  private final Map<String, Waiting> pending = new ConcurrentHashMap<>();
  private volatile @Nullable RuntimeException failure;

  /**
   * Starts waiting.
   *
   * @param codeSha256 of the code whose outcome is awaited; null takes any of the id
   * @throws IllegalStateException if the id is awaited already
   */
  Submission await(String id, @Nullable String codeSha256) {
    CompletableFuture<Outcome> future = new CompletableFuture<>();
    Waiting waiting = new Waiting(future, codeSha256);
    if (pending.putIfAbsent(id, waiting) != null) {
      throw new IllegalStateException("the outcome of " + id + " is awaited already");
    }
    // Also when the caller cancels it or it times out.
    var unused = future.whenComplete((outcome, problem) -> pending.remove(id, waiting));
    RuntimeException failed = failure;
    if (failed != null) {
      future.completeExceptionally(failed);
    }
    return new Submission(id, future);
  }

  /** An outcome that counts for its id. */
  void complete(Outcome outcome) {
    Waiting waiting = pending.get(outcome.submissionId());
    if (waiting != null && !isOfOtherCode(outcome, waiting)) {
      finish(waiting, outcome);
    }
  }

  /**
   * An outcome that another one of its id stands before. It is what somebody waits for who used the
   * id a second time, for other code or for the same.
   */
  void completeRepeated(Outcome outcome) {
    Waiting waiting = pending.get(outcome.submissionId());
    if (waiting != null
        && waiting.codeSha256() != null
        && waiting.codeSha256().equals(outcome.codeSha256())) {
      finish(waiting, outcome);
    }
  }

  private void finish(Waiting waiting, Outcome outcome) {
    // Forgotten first, so that nobody who sees the outcome finds it still awaited.
    if (pending.remove(outcome.submissionId(), waiting)) {
      waiting.future().complete(outcome);
    }
  }

  private static boolean isOfOtherCode(Outcome outcome, Waiting waiting) {
    return waiting.codeSha256() != null
        && outcome.codeSha256() != null
        && !waiting.codeSha256().equals(outcome.codeSha256());
  }

  /** Ends all waiting, now and later. */
  void failAll(RuntimeException problem) {
    failure = problem;
    List.copyOf(pending.values())
        .forEach(waiting -> waiting.future().completeExceptionally(problem));
  }

  int size() {
    return pending.size();
  }
}
