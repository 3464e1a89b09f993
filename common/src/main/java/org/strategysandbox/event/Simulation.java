package org.strategysandbox.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a submission wants its position simulated; what is absent comes from the worker's
 * configuration. What the code says in its own {@code sim} call goes before this. See {@code
 * docs/simulation.md}.
 *
 * @param startDate first day, inclusive
 * @param endDate last day, inclusive
 * @param resample {@code D}, {@code W}, {@code M}, {@code Q} or {@code Y}
 * @param resampleOffset as FinLab writes it, for example {@code 5D}
 * @param feeRatio fraction of the traded value, at least 0 and below 1
 * @param taxRatio fraction of the sold value, at least 0 and below 1
 * @param stopLoss fraction of the entry price, above 0
 * @param takeProfit fraction of the entry price, above 0
 * @param trailStop fraction of the highest price since entry, above 0
 * @param positionLimit highest absolute weight of one symbol, above 0, at most 1
 * @param tradeAtPrice {@code close}, {@code open}, {@code open_close_avg}, {@code high_low_avg} or
 *     {@code price_avg}
 * @param holdoutFrom first day that the strategy does not see; figures of the days from there on
 *     are kept apart
 */
public record Simulation(
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    @Nullable String resample,
    @Nullable String resampleOffset,
    @Nullable Double feeRatio,
    @Nullable Double taxRatio,
    @Nullable Double stopLoss,
    @Nullable Double takeProfit,
    @Nullable Double trailStop,
    @Nullable Double positionLimit,
    @Nullable String tradeAtPrice,
    @Nullable LocalDate holdoutFrom) {

  private static final List<String> TRADE_PRICES =
      List.of("close", "open", "open_close_avg", "high_low_avg", "price_avg");

  /** Nothing asked for. */
  public static final Simulation UNSET =
      new Simulation(null, null, null, null, null, null, null, null, null, null, null, null);

  public Simulation {
    if (startDate != null && endDate != null && endDate.isBefore(startDate)) {
      throw new IllegalArgumentException("simulation.endDate is before simulation.startDate");
    }
    Checks.atMost("simulation.resample", resample, 16);
    Checks.atMost("simulation.resampleOffset", resampleOffset, 16);
    Checks.ratio("simulation.feeRatio", feeRatio);
    Checks.ratio("simulation.taxRatio", taxRatio);
    Checks.positive("simulation.stopLoss", stopLoss);
    Checks.positive("simulation.takeProfit", takeProfit);
    Checks.positive("simulation.trailStop", trailStop);
    Checks.positive("simulation.positionLimit", positionLimit);
    if (positionLimit != null && positionLimit > 1) {
      throw new IllegalArgumentException("simulation.positionLimit must be at most 1");
    }
    if (tradeAtPrice != null && !TRADE_PRICES.contains(tradeAtPrice)) {
      throw new IllegalArgumentException(
          "simulation.tradeAtPrice must be one of " + String.join(", ", TRADE_PRICES));
    }
  }

  /** The same over other days. */
  public Simulation between(@Nullable LocalDate start, @Nullable LocalDate end) {
    return new Simulation(
        start,
        end,
        resample,
        resampleOffset,
        feeRatio,
        taxRatio,
        stopLoss,
        takeProfit,
        trailStop,
        positionLimit,
        tradeAtPrice,
        holdoutFrom);
  }
}
