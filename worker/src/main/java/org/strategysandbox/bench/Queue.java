package org.strategysandbox.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.strategysandbox.client.Submission;
import org.strategysandbox.client.SubmissionClient;
import org.strategysandbox.client.SubmissionException;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.StartKind;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.Timings;

/** Submits through Kafka by a schedule and sees when the outcomes arrive. */
final class Queue implements AutoCloseable {
  /** Submitting waits for the broker's acknowledgement; one thread would hold up the next. */
  private static final int THREADS = 16;

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final SubmissionClient client;
  private final ScheduledThreadPoolExecutor threads =
      new ScheduledThreadPoolExecutor(
          THREADS,
          task -> {
            Thread thread = new Thread(task, "bench-arrivals");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * One submission.
   *
   * @param arrivalMillis when it was to arrive, from the schedule's start
   * @param latencyMillis from then, not from when it was sent, to its outcome at the client
   */
  record Served(double arrivalMillis, double latencyMillis, StrategyResult result) {
    Timings timings() {
      return Runs.timings(result);
    }

    StartKind start() {
      StartKind start = result.start();
      return start == null ? StartKind.COLD : start;
    }

    /** What the system added: all but the time from the code sent to the result received. */
    double addedMillis() {
      return latencyMillis - Runs.executeMillis(result);
    }
  }

  /** An outcome and when the client had it. */
  record Done(long nanos, Outcome outcome) {}

  /** Connects; the topics are there when a worker is ready. */
  Queue(BenchSetup setup) {
    this.client = SubmissionClient.connect(setup.kafka());
  }

  /**
   * Submits a strategy by the schedule and waits for all outcomes.
   *
   * @return in the order of arrival
   * @throws BenchException if one does not succeed or does not come
   */
  List<Served> serve(Strategy strategy, ArrivalSchedule schedule) throws InterruptedException {
    long start = System.nanoTime();
    List<CompletableFuture<Done>> done = new ArrayList<>();
    for (long offset : schedule.offsetsNanos()) {
      CompletableFuture<Done> future = new CompletableFuture<>();
      done.add(future);
      var unused =
          threads.schedule(
              () -> submit(strategy, future),
              start + offset - System.nanoTime(),
              TimeUnit.NANOSECONDS);
    }
    List<Served> served = new ArrayList<>();
    for (int i = 0; i < done.size(); i++) {
      long offset = schedule.offsetsNanos().get(i);
      Done each = await(strategy, done.get(i), offset + start);
      served.add(
          new Served(
              offset / 1e6,
              (each.nanos() - start - offset) / 1e6,
              Runs.success(strategy, each.outcome())));
    }
    return List.copyOf(served);
  }

  /** Submits now; the outcome is put there when it comes. */
  void submit(Strategy strategy, BlockingQueue<Done> done) {
    CompletableFuture<Done> future = new CompletableFuture<>();
    var unused = future.thenAccept(done::add);
    threads.execute(() -> submit(strategy, future));
  }

  private void submit(Strategy strategy, CompletableFuture<Done> done) {
    try {
      Submission submission = client.submit(Runs.submission(strategy));
      var unused =
          submission
              .outcome()
              .whenComplete(
                  (outcome, problem) -> {
                    if (problem == null) {
                      done.complete(new Done(System.nanoTime(), outcome));
                    } else {
                      done.completeExceptionally(problem);
                    }
                  });
    } catch (SubmissionException | RuntimeException e) {
      done.completeExceptionally(e);
    } catch (InterruptedException e) {
      done.completeExceptionally(e);
      Thread.currentThread().interrupt();
    }
  }

  private static Done await(Strategy strategy, CompletableFuture<Done> done, long arrival)
      throws InterruptedException {
    try {
      return done.get(
          PATIENCE.toNanos() + Math.max(0, arrival - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw new BenchException(strategy.name() + " has no outcome: " + e.getCause(), e);
    } catch (TimeoutException e) {
      throw new BenchException(
          strategy.name() + " has no outcome after " + PATIENCE.toSeconds() + " s.", e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    client.close();
  }
}
