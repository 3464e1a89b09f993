package org.strategysandbox.evaluation;

/**
 * Trading costs as fractions of the traded value.
 *
 * @param buy of buying and covering
 * @param sell of selling and shorting
 */
record Costs(double buy, double sell) {

  static Costs of(SimulationArguments arguments) {
    return new Costs(arguments.feeRatio(), arguments.feeRatio() + arguments.taxRatio());
  }

  /** Cost of changing the value of a holding by {@code change}. */
  double of(double change) {
    return change > 0 ? change * buy : -change * sell;
  }

  /** Profit of a holding after both costs, as a fraction of its value at entry. */
  double profit(boolean isLong, double entryPrice, double exitPrice) {
    double ratio = exitPrice / entryPrice;
    return isLong ? ratio * (1 - sell) - (1 + buy) : (1 - sell) - ratio * (1 + buy);
  }
}
