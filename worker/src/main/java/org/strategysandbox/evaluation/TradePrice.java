package org.strategysandbox.evaluation;

/** The price at which a position is traded and marked. */
public enum TradePrice {
  CLOSE("close"),
  OPEN("open");

  private final String label;

  TradePrice(String label) {
    this.label = label;
  }

  /** FinLab's name of it. */
  public String label() {
    return label;
  }
}
