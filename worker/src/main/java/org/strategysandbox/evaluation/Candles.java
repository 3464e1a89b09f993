package org.strategysandbox.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges stops within a day ({@code touched_exit}): the first price of the day that reaches a bound
 * closes the holding there. A day that opens beyond a bound closes at the open; when a day's range
 * holds both a loss and a gain, the loss is taken to come first.
 */
final class Candles {
  /** As {@link StopRules} has it, as a fraction of the bound's price. */
  private static final double TOLERANCE = 1e-9;

  private final StopRules stops;
  private final Prices open;
  private final Prices high;
  private final Prices low;

  private Candles(StopRules stops, Prices open, Prices high, Prices low) {
    this.stops = stops;
    this.open = open;
    this.high = high;
    this.low = low;
  }

  /**
   * @throws DatasetException when the dataset has not the prices
   */
  static Candles of(Dataset dataset, StopRules stops) {
    return new Candles(
        stops,
        Prices.of(dataset, List.of(Prices.OPEN)),
        Prices.of(dataset, List.of(Prices.HIGH)),
        Prices.of(dataset, List.of(Prices.LOW)));
  }

  /**
   * What a day does to a holding.
   *
   * @param price where it is closed; with no reason the best price since entry, this day's included
   */
  record Touch(@Nullable ExitReason reason, double price) {}

  /**
   * @param base price from which gains and losses count
   * @param best best price up to the day before
   * @param marked the day's price of trades, which stands for prices that are missing
   */
  Touch touch(int day, int symbol, boolean isLong, double base, double best, double marked) {
    double opened = or(open.at(day, symbol), marked);
    double highest = or(high.at(day, symbol), Math.max(opened, marked));
    double lowest = or(low.at(day, symbol), Math.min(opened, marked));
    // Mirrored for a short position, so that a loss is always a fall.
    double side = isLong ? 1 : -1;
    double lossLevel = side * base * (1 - side * stops.stopLoss());
    double trailLevel = side * best * (1 - side * stops.trailStop());
    double gainLevel = side * base * (1 + side * stops.takeProfit());
    double worst = isLong ? lowest : -highest;
    double top = isLong ? highest : -lowest;
    double start = side * opened;
    if (start >= gainLevel - Math.abs(gainLevel) * TOLERANCE) {
      return new Touch(ExitReason.TAKE_PROFIT, opened);
    }
    boolean trails = trailLevel > lossLevel;
    double floor = trails ? trailLevel : lossLevel;
    if (worst <= floor + Math.abs(floor) * TOLERANCE) {
      ExitReason reason = trails ? ExitReason.TRAIL_STOP : ExitReason.STOP_LOSS;
      return new Touch(reason, side * Math.min(start, floor));
    }
    if (top >= gainLevel - Math.abs(gainLevel) * TOLERANCE) {
      return new Touch(ExitReason.TAKE_PROFIT, side * gainLevel);
    }
    return new Touch(null, isLong ? Math.max(best, highest) : Math.min(best, lowest));
  }

  private static double or(double price, double otherwise) {
    return Double.isNaN(price) ? otherwise : price;
  }
}
