package org.strategysandbox.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of docs/simulation.md; ratios are fractions. An undefined figure is null, never NaN
 * or infinite.
 *
 * @param trades number of trades
 */
public record Metrics(
    @Nullable Double totalReturn,
    @Nullable Double annualReturn,
    @Nullable Double dailySharpe,
    @Nullable Double maxDrawdown,
    @Nullable Double calmar,
    @Nullable Double winRatio,
    int trades,
    @Nullable Double volatility,
    @Nullable Double exposure,
    @Nullable Double turnover) {

  private static final double YEAR_TRADING_DAYS = 252;
  private static final double YEAR_DAYS = 365.25;
  private static final int MIN_CALENDAR_DAYS = 30;

  /**
   * Below this a deviation or a drawdown is rounding noise, and a ratio to it would be nonsense.
   */
  private static final double NOISE = 1e-12;

  static Metrics of(BacktestResult result) {
    double[] equity = result.equity();
    int returns = equity.length - 1;
    double total = equity[returns] / equity[0] - 1;
    Double annual =
        result.calendarDays() < MIN_CALENDAR_DAYS
            ? null
            : finite(Math.pow(1 + total, YEAR_DAYS / result.calendarDays()) - 1);
    ReturnMoments moments = ReturnMoments.of(equity);
    boolean deviates = moments.count() >= 2 && moments.deviation() > NOISE;
    double yearRoot = Math.sqrt(YEAR_TRADING_DAYS);
    double drawdown = drawdown(equity);
    return new Metrics(
        finite(total),
        annual,
        deviates ? finite(moments.mean() / moments.deviation() * yearRoot) : null,
        finite(drawdown),
        annual == null || drawdown == 0 ? null : finite(annual / -drawdown),
        result.tradeCount() == 0 ? null : finite((double) result.winCount() / result.tradeCount()),
        result.tradeCount(),
        moments.count() < 2 ? null : finite(moments.deviation() * yearRoot),
        finite(result.exposure()),
        returns == 0 ? null : finite(result.turnover() * YEAR_TRADING_DAYS / returns));
  }

  private static double drawdown(double[] equity) {
    double highest = equity[0];
    double worst = 0;
    for (double value : equity) {
      highest = Math.max(highest, value);
      worst = Math.min(worst, value / highest - 1);
    }
    return worst < -NOISE ? worst : 0;
  }

  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }

  /** The figures by their names in snake case, without undefined ones. */
  public Map<String, Number> toMap() {
    Map<String, Number> map = new LinkedHashMap<>();
    put(map, "total_return", totalReturn);
    put(map, "annual_return", annualReturn);
    put(map, "daily_sharpe", dailySharpe);
    put(map, "max_drawdown", maxDrawdown);
    put(map, "calmar", calmar);
    put(map, "win_ratio", winRatio);
    put(map, "trades", trades);
    put(map, "volatility", volatility);
    put(map, "exposure", exposure);
    put(map, "turnover", turnover);
    return map;
  }

  private static void put(Map<String, Number> map, String name, @Nullable Number value) {
    if (value != null) {
      map.put(name, value);
    }
  }
}
