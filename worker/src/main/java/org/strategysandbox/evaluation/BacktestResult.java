package org.strategysandbox.evaluation;

import java.util.List;

/** What a simulation gave. Every number is finite. */
public final class BacktestResult {
  private final int firstDay;
  private final double[] equity;
  private final int calendarDays;
  private final List<Trade> trades;
  private final int tradeCount;
  private final int winCount;
  private final double exposure;
  private final double turnover;
  private final boolean ruined;

  BacktestResult(
      int firstDay,
      double[] equity,
      int calendarDays,
      TradeLog log,
      double exposure,
      double turnover,
      boolean ruined) {
    this.firstDay = firstDay;
    this.equity = equity;
    this.calendarDays = calendarDays;
    this.trades = List.copyOf(log.kept());
    this.tradeCount = log.count();
    this.winCount = log.wins();
    this.exposure = exposure;
    this.turnover = turnover;
    this.ruined = ruined;
  }

  /** Index of the trading day of the first equity. */
  public int firstDay() {
    return firstDay;
  }

  /** The portfolio's value at each trading day, starting at 1; a copy. */
  public double[] equity() {
    return equity.clone();
  }

  /** Calendar days from the first equity to the last. */
  public int calendarDays() {
    return calendarDays;
  }

  /** The first 10,000 trades, by their end. */
  public List<Trade> trades() {
    return trades;
  }

  /** Number of all trades. */
  public int tradeCount() {
    return tradeCount;
  }

  /** Number of trades with a profit. */
  public int winCount() {
    return winCount;
  }

  /** Mean of the sum of absolute weights held. */
  public double exposure() {
    return exposure;
  }

  /** Traded value ÷ equity, summed. */
  public double turnover() {
    return turnover;
  }

  /** Whether the portfolio lost everything; its equity is 0 from then on. */
  public boolean ruined() {
    return ruined;
  }

  /** The figures of the simulation. */
  public Metrics metrics() {
    return Metrics.of(this);
  }
}
