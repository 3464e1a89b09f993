package org.strategysandbox.evaluation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Trades a position on a dataset as docs/simulation.md says. Time is bounded by trading days ×
 * symbols held, memory by trading days and symbols.
 */
public final class Backtest {
  /**
   * At or below this share of its start the portfolio is ruined: shorts can lose more than
   * everything.
   */
  private static final double RUIN = 1e-6;

  private static final double HIGHEST = 1e300;

  private final Portfolio portfolio;
  private final PositionRows rows;
  private final double limit;
  private final @Nullable Candles candles;
  private final boolean atOpen;
  private final double[] equity;
  private final int firstDay;
  private double exposure;
  private double turnover;
  private int nextRow;

  private Backtest(
      Dataset dataset, PositionRows rows, SimulationArguments arguments, SimulationWindow window) {
    this.rows = rows;
    this.limit = arguments.positionLimit();
    this.firstDay = window.firstDay();
    this.nextRow = window.firstRow();
    this.equity = new double[window.lastDay() - firstDay + 1];
    StopRules stops = StopRules.of(arguments);
    boolean touched = arguments.touchedExit() && !stops.none();
    this.candles = touched ? Candles.of(dataset, stops) : null;
    this.atOpen = arguments.tradeAtPrice() == TradePrice.OPEN;
    this.portfolio =
        new Portfolio(
            Prices.of(dataset, arguments.tradeAtPrice().keys()),
            dataset.symbols().size(),
            Costs.of(arguments),
            touched ? StopRules.NONE : stops,
            new RebalanceRules(
                arguments.retainCostWhenRebalance(), arguments.stopTradingNextPeriod()));
  }

  /**
   * Simulates.
   *
   * @param rows checked against the size of {@code dataset}
   * @throws InvalidPositionException when no row lies within the dates, or the equity passes 1e300
   * @throws DatasetException when the dataset lacks the prices
   */
  public static BacktestResult run(
      Dataset dataset, PositionRows rows, SimulationArguments arguments) {
    SimulationWindow window = SimulationWindow.of(dataset, rows, arguments);
    return new Backtest(dataset, rows, arguments, window).run(dataset);
  }

  private BacktestResult run(Dataset dataset) {
    boolean ruined = false;
    int lastDay = firstDay + equity.length - 1;
    for (int day = firstDay; day <= lastDay && !ruined; day++) {
      ruined = !trade(day);
    }
    if (!ruined) {
      portfolio.finish(lastDay, ExitReason.OPEN);
    }
    return new BacktestResult(
        firstDay,
        equity,
        (int) (dataset.day(lastDay).toEpochDay() - dataset.day(firstDay).toEpochDay()),
        portfolio.log(),
        exposure / equity.length,
        turnover,
        ruined);
  }

  /** One day; false when it ruins the portfolio, whose equity then stays 0. */
  private boolean trade(int day) {
    portfolio.mark(day);
    double before = portfolio.value();
    if (before <= RUIN) {
      return ruin(day);
    }
    portfolio.closeDue(day);
    if (candles != null && !atOpen) {
      portfolio.touch(day, candles, false);
    }
    if (nextRow < rows.size() && rows.day(nextRow) < day) {
      portfolio.rebalance(day, rows, nextRow++, limit);
    }
    if (candles != null && atOpen) {
      portfolio.touch(day, candles, true);
    }
    double value = portfolio.value();
    turnover += portfolio.takeTraded() / before;
    if (value <= RUIN) {
      return ruin(day);
    }
    if (!(value <= HIGHEST)) {
      throw new InvalidPositionException(
          "The equity passes 1e300: the position looks ahead, or the dataset's prices are wrong");
    }
    equity[day - firstDay] = value;
    exposure += portfolio.gross() / value;
    portfolio.judge(day);
    return true;
  }

  private boolean ruin(int day) {
    portfolio.finish(day, ExitReason.RUIN);
    Arrays.fill(equity, day - firstDay, equity.length, 0);
    return false;
  }
}
