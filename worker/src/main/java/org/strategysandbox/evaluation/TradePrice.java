package org.strategysandbox.evaluation;

import java.util.List;

/**
 * The price at which a position is traded and marked: one of a day's prices, or the mean of some,
 * scaled to the adjusted close (names as in FinLab's {@code sim}).
 */
public enum TradePrice {
  CLOSE("close"),
  OPEN("open", Prices.OPEN),
  OPEN_CLOSE_AVG("open_close_avg", Prices.OPEN, Prices.CLOSE),
  HIGH_LOW_AVG("high_low_avg", Prices.HIGH, Prices.LOW),
  PRICE_AVG("price_avg", Prices.OPEN, Prices.HIGH, Prices.LOW, Prices.CLOSE);

  private final String label;
  private final List<String> keys;

  TradePrice(String label, String... keys) {
    this.label = label;
    this.keys = List.of(keys);
  }

  /** Keys of the plain prices whose mean it is; none for the adjusted close itself. */
  List<String> keys() {
    return keys;
  }

  /** FinLab's name of it. */
  public String label() {
    return label;
  }
}
