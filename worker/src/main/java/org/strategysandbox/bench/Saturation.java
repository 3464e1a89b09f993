package org.strategysandbox.bench;

import java.util.List;

/**
 * The rate that can be sustained: how fast outcomes come while there is always more to do and what
 * had been made ahead is used up.
 */
final class Saturation {
  private Saturation() {}

  /**
   * Of trivial strategies that all arrive at once.
   *
   * @param stock outcomes that do not count: containers that were ready before, and the first
   * @return outcomes a second
   */
  static double perSecond(Queue queue, int number, int stock) throws InterruptedException {
    return rate(
        queue.serve(Strategies.trivial(), ArrivalSchedule.atOnce(number)).stream()
            .map(Queue.Served::doneMillis)
            .sorted()
            .toList(),
        stock);
  }

  /** Rate between the outcome number {@code stock} and the last. */
  static double rate(List<Double> doneMillis, int stock) {
    if (stock < 1 || doneMillis.size() <= stock) {
      throw new IllegalArgumentException("a rate needs outcomes beyond the stock of " + stock);
    }
    double seconds =
        (doneMillis.get(doneMillis.size() - 1) - doneMillis.get(stock - 1)) / 1e3;
    return (doneMillis.size() - stock) / seconds;
  }
}
