package org.strategysandbox.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.strategysandbox.evaluation.TestDataset.NAN;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of docs/simulation.md, one by one, with numbers worked out by hand. */
class BacktestTest {
  private static final Map<String, Object> FREE = Map.of("fee_ratio", 0, "tax_ratio", 0);

  @TempDir Path folder;

  @Test
  void aRowTradesOnTheNextDay() {
    BacktestResult result = run(prices(1, 10, 12, 15), new TestRows().row(1).hold(0, 1), Map.of());
    assertThat(result.firstDay()).isEqualTo(1);
    assertEquity(result, 1, 1, 1.25);
  }

  @Test
  void aRowOnTheLastDayIsNotExecuted() {
    BacktestResult result = run(prices(10, 12), new TestRows().row(1).hold(0, 1), Map.of());
    assertEquity(result, 1);
    assertThat(result.metrics().toMap())
        .containsOnlyKeys("total_return", "max_drawdown", "trades", "exposure");
  }

  @Test
  void costsArePaidFromCash() {
    BacktestResult result =
        run(
            prices(10, 10, 10, 10),
            new TestRows().row(0).hold(0, 0.5).row(1),
            Map.of("fee_ratio", 0.01, "tax_ratio", 0.02));
    assertEquity(result, 1, 0.995, 0.98, 0.98);
    assertThat(result.trades().get(0).profit()).isCloseTo(-0.04, within(1e-12));
  }

  @Test
  void aShortGainsWhenThePriceFalls() {
    BacktestResult result = run(prices(10, 10, 8), new TestRows().row(0).hold(0, -0.5), Map.of());
    assertEquity(result, 1, 1, 1.1);
    assertThat(result.winCount()).isEqualTo(1);
  }

  @Test
  void aChangeOfSidesIsTwoTrades() {
    BacktestResult result =
        run(
            prices(10, 10, 20, 10),
            new TestRows().row(0).hold(0, 0.5).row(1).hold(0, -0.5),
            Map.of());
    assertEquity(result, 1, 1, 1.5, 1.875);
    assertThat(result.trades()).extracting(Trade::isLong).containsExactly(true, false);
  }

  @Test
  void buyingMoreAveragesTheEntryPrice() {
    BacktestResult result =
        run(
            prices(10, 10, 20, 20),
            new TestRows().row(0).hold(0, 0.25).row(1).hold(0, 0.6),
            Map.of());
    // 0.025 units at 10, then 0.0125 more at 20: 0.6 × 1.25 ÷ 20 = 0.0375.
    assertThat(result.trades().get(0).entryPrice()).isCloseTo(40 / 3.0, within(1e-12));
  }

  @Test
  void aSuspendedSymbolKeepsItsValueAndCannotTrade() {
    TestRows rows = new TestRows().row(0).hold(0, 1).row(1);
    assertEquity(run(prices(10, 10, NAN, 20), rows, Map.of()), 1, 1, 1, 2);
  }

  @Test
  void aDelistedSymbolIsSoldAtItsLastPrice() {
    BacktestResult result =
        run(
            prices(10, 10, 8, NAN, NAN),
            new TestRows().row(0).hold(0, 0.5),
            Map.of("tax_ratio", 0.1));
    assertEquity(result, 1, 1, 0.9, 0.86, 0.86);
    assertThat(result.trades()).extracting(Trade::reason).containsExactly(ExitReason.DELISTED);
  }

  @ParameterizedTest
  @CsvSource({
    "stop_loss, 0.08, 100, 92, STOP_LOSS",
    "take_profit, 0.1, 100, 110, TAKE_PROFIT",
    "trail_stop, 0.1, 100, 90, TRAIL_STOP"
  })
  void stopsCloseAtTheNextPrice(
      String name, double bound, double entry, double price, ExitReason reason) {
    BacktestResult result =
        run(
            prices(50, entry, price, 90, 10),
            new TestRows().row(0).hold(0, 1),
            Map.of(name, bound));
    assertEquity(result, 1, 1, price / 100, 0.9, 0.9);
    assertThat(result.trades()).extracting(Trade::reason).containsExactly(reason);
  }

  @Test
  void aShortIsStoppedByARisingPrice() {
    BacktestResult result =
        run(
            prices(100, 100, 108, 110, 300),
            new TestRows().row(0).hold(0, -0.5),
            Map.of("stop_loss", 0.08));
    assertEquity(result, 1, 1, 0.96, 0.95, 0.95);
  }

  @Test
  void aStopWaitsForAPriceAndALaterRowBuysAgain() {
    BacktestResult result =
        run(
            prices(100, 100, 50, NAN, 40, 40, 80),
            new TestRows().row(0).hold(0, 1).row(3).row(4).hold(0, 1),
            Map.of("stop_loss", 0.1));
    assertEquity(result, 1, 1, 0.5, 0.5, 0.4, 0.4, 0.8);
    assertThat(result.tradeCount()).isEqualTo(2);
  }

  @Test
  void aShortThatLosesEverythingEndsAtZero() {
    BacktestResult result =
        run(prices(10, 10, 30, 1, 1), new TestRows().row(0).hold(0, -1), Map.of());
    assertEquity(result, 1, 1, 0, 0, 0);
    assertThat(result.ruined()).isTrue();
    assertThat(result.metrics().totalReturn()).isEqualTo(-1);
    assertThat(result.metrics().maxDrawdown()).isEqualTo(-1);
  }

  @Test
  void openPricesAreScaledToTheAdjustedOnes() {
    Dataset dataset =
        new TestDataset(folder, TestDataset.consecutive(3), 1)
            .panel(Dataset.ADJUSTED_CLOSE, "day", prices(5, 5, 6))
            .panel("price:開盤價", "day", prices(9, 10, 11))
            .panel("price:收盤價", "day", prices(10, 10, 12))
            .open();
    BacktestResult result =
        Backtest.run(
            dataset,
            new TestRows().row(0).hold(0, 1).in(dataset),
            arguments(Map.of("trade_at_price", "open")));
    assertEquity(result, 1, 1, 1.1);
  }

  @Test
  void tradingAtTheOpenNeedsOpenPrices() {
    assertThatThrownBy(
            () ->
                run(
                    prices(1, 2),
                    new TestRows().row(0).hold(0, 1),
                    Map.of("trade_at_price", "open")))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("price:開盤價");
  }

  @Test
  void datesBoundTheSimulation() {
    BacktestResult result =
        run(
            prices(1, 2, 4, 8, 16),
            new TestRows().row(0).hold(0, 1).row(1).hold(0, 1),
            Map.of("start_date", "1970-01-02", "end_date", "1970-01-04"));
    assertThat(result.firstDay()).isEqualTo(1);
    assertEquity(result, 1, 1, 2);
  }

  @Test
  void rowsOutsideTheDatesAreRefused() {
    assertThatThrownBy(
            () ->
                run(
                    prices(1, 2, 3),
                    new TestRows().row(0).hold(0, 1),
                    Map.of("start_date", "1970-01-03")))
        .isInstanceOf(InvalidPositionException.class)
        .hasMessageContaining("between 1970-01-03 and 1970-01-03");
  }

  @Test
  void thePositionLimitCapsWeights() {
    BacktestResult result =
        run(prices(10, 10, 20), new TestRows().row(0).hold(0, 1), Map.of("position_limit", 0.25));
    assertEquity(result, 1, 1, 1.25);
  }

  private BacktestResult run(double[][] prices, TestRows rows, Map<String, Object> arguments) {
    Dataset dataset = TestDataset.of(folder, prices);
    return Backtest.run(dataset, rows.in(dataset), arguments(arguments));
  }

  private static SimulationArguments arguments(Map<String, Object> strategy) {
    Map<String, Object> all = new HashMap<>(FREE);
    all.putAll(strategy);
    return SimulationArguments.resolve(Map.of(), all, Map.of());
  }

  /** One symbol's prices by day. */
  private static double[][] prices(double... values) {
    double[][] prices = new double[values.length][];
    for (int day = 0; day < values.length; day++) {
      prices[day] = new double[] {values[day]};
    }
    return prices;
  }

  private static void assertEquity(BacktestResult result, double... expected) {
    assertThat(result.equity()).containsExactly(expected, within(1e-12));
  }
}
