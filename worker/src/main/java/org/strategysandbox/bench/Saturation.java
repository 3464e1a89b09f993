package org.strategysandbox.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The rate that can be sustained: how fast outcomes come while there is always more to do and what
 * had been made ahead is used up. Throughput only: latencies under such a load mean nothing.
 */
final class Saturation {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Java interprets and compiles at first, on the cores that are to be measured. */
  private static final Duration WARM_UP = Duration.ofSeconds(45);

  private static final Duration SETTLING = Duration.ofSeconds(10);

  private Saturation() {}

  /**
   * Of one strategy.
   *
   * @param waiting submissions that are always under way; more than the worker has slots and
   *     containers
   * @param length of the measurement, after a warm-up that does not count
   * @return outcomes a second; a few more submissions follow, until there is a pool again
   */
  static double perSecond(Queue queue, Strategy strategy, int waiting, Duration length)
      throws InterruptedException {
    BlockingQueue<Queue.Done> done = new LinkedBlockingQueue<>();
    long start = System.nanoTime();
    long counting = start + WARM_UP.toNanos();
    long end = counting + length.toNanos();
    for (int i = 0; i < waiting; i++) {
      queue.submit(strategy, done);
    }
    List<Long> times = new ArrayList<>();
    int open = waiting;
    while (open > 0) {
      Queue.Done next = done.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (next == null) {
        throw new BenchException("No outcome came for " + PATIENCE.toSeconds() + " s.");
      }
      Runs.success(strategy, next.outcome());
      if (next.nanos() < end) {
        times.add(next.nanos());
        queue.submit(strategy, done);
      } else {
        // Still waited for, because the next measurement shall not meet them.
        open--;
      }
    }
    double rate = rate(times, counting);
    // The pool was used up, and what follows shall not meet that.
    queue.serve(strategy, ArrivalSchedule.poisson(rate / 4, SETTLING, times.size()));
    return rate;
  }

  /** Rate of what came after a moment, measured from one outcome to the last. */
  static double rate(List<Long> doneNanos, long counting) {
    List<Long> counted = doneNanos.stream().filter(nanos -> nanos >= counting).sorted().toList();
    if (counted.size() < 2) {
      throw new BenchException("Too few outcomes came for a rate: the machine is overloaded.");
    }
    double seconds = (counted.get(counted.size() - 1) - counted.get(0)) / 1e9;
    return (counted.size() - 1) / seconds;
  }
}
