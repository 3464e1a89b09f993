package org.strategysandbox.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * The adjusted price at which symbols are traded and marked. Prices outside 1e-6 to 1e12 count as
 * missing.
 */
final class Prices {
  private static final String OPEN = "price:開盤價";
  private static final String CLOSE = "price:收盤價";
  private static final double LOWEST = 1e-6;
  private static final double HIGHEST = 1e12;

  private final int dayCount;
  private final Panel adjusted;
  private final @Nullable Panel open;
  private final @Nullable Panel close;

  private Prices(int dayCount, Panel adjusted, @Nullable Panel open, @Nullable Panel close) {
    this.dayCount = dayCount;
    this.adjusted = adjusted;
    this.open = open;
    this.close = close;
  }

  /**
   * @throws DatasetException when the dataset has not the prices
   */
  static Prices of(Dataset dataset, TradePrice price) {
    boolean atOpen = price == TradePrice.OPEN;
    return new Prices(
        dataset.dayCount(),
        dataset.panel(Dataset.ADJUSTED_CLOSE),
        atOpen ? dataset.panel(OPEN) : null,
        atOpen ? dataset.panel(CLOSE) : null);
  }

  /** The price of a day, NaN when the symbol cannot be traded. */
  double at(int day, int symbol) {
    double price = adjusted.value(day, symbol);
    if (open != null && close != null) {
      price = open.value(day, symbol) * price / close.value(day, symbol);
    }
    return price >= LOWEST && price <= HIGHEST ? price : Double.NaN;
  }

  /** The last day of the dataset on which the symbol has a price, -1 for none. */
  int lastDay(int symbol) {
    int day = dayCount - 1;
    while (day >= 0 && Double.isNaN(at(day, symbol))) {
      day--;
    }
    return day;
  }
}
