package org.strategysandbox.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * When submissions arrive, fixed before the first one: a system that is slow gets no fewer of them
 * (open loop), so what waits is counted and coordinated omission is avoided.
 *
 * @param offsetsNanos from the start, ascending
 */
public record ArrivalSchedule(List<Long> offsetsNanos) {

  public ArrivalSchedule {
    offsetsNanos = List.copyOf(offsetsNanos);
  }

  /**
   * Independent arrivals (a Poisson process), as of many users who know nothing of each other.
   *
   * @param perSecond mean rate
   * @param seed the same one gives the same schedule
   */
  public static ArrivalSchedule poisson(double perSecond, Duration length, long seed) {
    if (!(perSecond > 0)) {
      throw new IllegalArgumentException("arrivals need a positive rate, not " + perSecond);
    }
    Random random = new Random(seed);
    List<Long> offsets = new ArrayList<>();
    double seconds = 0;
    while (true) {
      seconds += -Math.log(1 - random.nextDouble()) / perSecond;
      if (seconds >= length.toNanos() / 1e9) {
        return new ArrivalSchedule(offsets);
      }
      offsets.add(Math.round(seconds * 1e9));
    }
  }

  /** All at the same moment. */
  public static ArrivalSchedule atOnce(int number) {
    List<Long> offsets = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      offsets.add(0L);
    }
    return new ArrivalSchedule(offsets);
  }

  public int size() {
    return offsetsNanos.size();
  }
}
