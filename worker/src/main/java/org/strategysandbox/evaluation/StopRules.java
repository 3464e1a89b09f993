package org.strategysandbox.evaluation;

import org.jspecify.annotations.Nullable;

/** Bounds at which a holding is closed; an infinite one is off. */
record StopRules(double stopLoss, double takeProfit, double trailStop) {
  /** A fall from 100 to 92 reaches 8 %, although 92.0 / 100 - 1 is a little more than -0.08. */
  private static final double TOLERANCE = 1e-9;

  static final StopRules NONE =
      new StopRules(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

  static StopRules of(SimulationArguments arguments) {
    return new StopRules(
        bound(arguments.stopLoss()), bound(arguments.takeProfit()), bound(arguments.trailStop()));
  }

  private static double bound(@Nullable Double ratio) {
    return ratio == null ? Double.POSITIVE_INFINITY : ratio;
  }

  boolean none() {
    return Double.isInfinite(stopLoss)
        && Double.isInfinite(takeProfit)
        && Double.isInfinite(trailStop);
  }

  /**
   * The first rule that a price breaks, null for none.
   *
   * @param entry price from which gains and losses count
   * @param best highest price since entry of a long holding, lowest of a short one
   */
  @Nullable ExitReason judge(boolean isLong, double entry, double best, double price) {
    double gain = isLong ? price / entry - 1 : 1 - price / entry;
    if (gain <= -stopLoss + TOLERANCE) {
      return ExitReason.STOP_LOSS;
    }
    if (gain >= takeProfit - TOLERANCE) {
      return ExitReason.TAKE_PROFIT;
    }
    double sinceBest = isLong ? price / best - 1 : 1 - price / best;
    return sinceBest <= -trailStop + TOLERANCE ? ExitReason.TRAIL_STOP : null;
  }
}
