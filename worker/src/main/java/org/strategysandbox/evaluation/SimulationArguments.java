package org.strategysandbox.evaluation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The effective arguments of a simulation. Ratios are fractions; null means off, or the dataset's
 * first or last day.
 *
 * @param feeRatio cost of every trade, 0 to 0.1 of the traded value
 * @param taxRatio cost of selling on top, 0 to 0.1
 * @param stopLoss loss since entry at which a holding is closed, above 0, at most 10
 * @param takeProfit gain since entry at which a holding is closed
 * @param trailStop fall from the best price since entry at which a holding is closed
 * @param touchedExit whether the three bounds are judged within a day, at the price that touches
 *     one
 * @param retainCostWhenRebalance whether they are counted from the first entry on, not from the
 *     last rebalance
 * @param stopTradingNextPeriod whether a symbol that was stopped is left out of the next row
 * @param positionLimit largest absolute weight of a symbol, above 0, at most 1
 * @param tradeAtPrice the price of trades
 * @param resample how the runner chose the rows; a label only
 * @param resampleOffset likewise
 * @param startDate first signal day that trades
 * @param endDate last day of the simulation
 * @param origins who set each argument, by its name in snake case
 */
public record SimulationArguments(
    double feeRatio,
    double taxRatio,
    @Nullable Double stopLoss,
    @Nullable Double takeProfit,
    @Nullable Double trailStop,
    boolean touchedExit,
    boolean retainCostWhenRebalance,
    boolean stopTradingNextPeriod,
    double positionLimit,
    TradePrice tradeAtPrice,
    @Nullable String resample,
    @Nullable String resampleOffset,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    Map<String, ArgumentOrigin> origins) {

  public SimulationArguments {
    origins = Map.copyOf(origins);
  }

  /** FinLab's defaults for everything. */
  public static SimulationArguments defaults() {
    return resolve(Map.of(), Map.of(), Map.of());
  }

  /**
   * Merges what the configuration, the submission and the strategy say, names in snake case; null
   * is unset.
   *
   * @param strategy {@code simulation} of the runner's result, hostile
   * @throws InvalidPositionException when a name is unknown or a value out of bounds
   */
  public static SimulationArguments resolve(
      Map<String, ? extends @Nullable Object> configuration,
      Map<String, ? extends @Nullable Object> submission,
      Map<String, ? extends @Nullable Object> strategy) {
    return new ArgumentReader()
        .add(ArgumentOrigin.CONFIGURATION, configuration)
        .add(ArgumentOrigin.SUBMISSION, submission)
        .add(ArgumentOrigin.STRATEGY, strategy)
        .arguments();
  }

  /** What results say: for each argument that is set its {@code value} and its {@code source}. */
  public Map<String, Map<String, Object>> toMap() {
    Map<String, Map<String, Object>> map = new LinkedHashMap<>();
    put(map, "fee_ratio", feeRatio);
    put(map, "tax_ratio", taxRatio);
    put(map, "stop_loss", stopLoss);
    put(map, "take_profit", takeProfit);
    put(map, "trail_stop", trailStop);
    put(map, "touched_exit", touchedExit);
    put(map, "retain_cost_when_rebalance", retainCostWhenRebalance);
    put(map, "stop_trading_next_period", stopTradingNextPeriod);
    put(map, "position_limit", positionLimit);
    put(map, "trade_at_price", tradeAtPrice.label());
    put(map, "resample", resample);
    put(map, "resample_offset", resampleOffset);
    put(map, "start_date", startDate == null ? null : startDate.toString());
    put(map, "end_date", endDate == null ? null : endDate.toString());
    return map;
  }

  private void put(Map<String, Map<String, Object>> map, String name, @Nullable Object value) {
    if (value != null) {
      ArgumentOrigin origin = origins.getOrDefault(name, ArgumentOrigin.CONFIGURATION);
      map.put(name, Map.of("value", value, "source", origin.label()));
    }
  }
}
