package org.strategysandbox.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every dataset and position. */
class BacktestPropertyTest {
  private static final int DAYS = 120;
  private static final int SYMBOLS = 6;
  private static final SimulationArguments FREE =
      SimulationArguments.resolve(Map.of(), Map.of("fee_ratio", 0, "tax_ratio", 0), Map.of());

  @TempDir Path folder;

  @Test
  void cashAloneStaysFlat() {
    Dataset dataset = TestDataset.of(folder, prices(new Random(1)));
    BacktestResult result =
        Backtest.run(dataset, new TestRows().row(0).in(dataset), SimulationArguments.defaults());
    assertThat(result.equity()).hasSize(DAYS).containsOnly(1.0);
    assertThat(result.metrics().dailySharpe()).isNull();
    assertThat(result.metrics().volatility()).isZero();
  }

  @Test
  void oneStockFullyHeldFollowsItsPrice() {
    double[][] prices = prices(new Random(2));
    Dataset dataset = TestDataset.of(folder, prices);
    double[] equity =
        Backtest.run(dataset, new TestRows().row(0).hold(3, 1).in(dataset), FREE).equity();
    for (int day = 1; day < DAYS; day++) {
      assertThat(equity[day]).isCloseTo(prices[day][3] / prices[1][3], within(1e-12));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4, 5, 6})
  void theOrderOfSymbolsDoesNotMatter(long seed) throws Exception {
    double[][] prices = prices(new Random(seed));
    double[][] mirrored = new double[DAYS][SYMBOLS];
    double[][] weights = weights(new Random(seed + 100));
    double[][] mirroredWeights = new double[DAYS][SYMBOLS];
    for (int day = 0; day < DAYS; day++) {
      for (int symbol = 0; symbol < SYMBOLS; symbol++) {
        mirrored[day][SYMBOLS - 1 - symbol] = prices[day][symbol];
        mirroredWeights[day][SYMBOLS - 1 - symbol] = weights[day][symbol];
      }
    }
    Map<String, Object> stops = Map.of("stop_loss", 0.05, "trail_stop", 0.08);
    SimulationArguments arguments = SimulationArguments.resolve(Map.of(), Map.of(), stops);
    Dataset one = TestDataset.of(Files.createDirectory(folder.resolve("one")), prices);
    Dataset other = TestDataset.of(Files.createDirectory(folder.resolve("other")), mirrored);

    assertThat(Backtest.run(one, rows(weights).in(one), arguments).equity())
        .containsExactly(
            Backtest.run(other, rows(mirroredWeights).in(other), arguments).equity(), within(1e-9));
  }

  private static final Map<String, Object> STOPS =
      Map.of("stop_loss", 0.05, "take_profit", 0.2, "trail_stop", 0.08);

  @ParameterizedTest
  @ValueSource(longs = {20, 21, 22})
  void scalingAllPricesChangesNothing(long seed) throws Exception {
    double[][] prices = prices(new Random(seed));
    double[][] scaled = new double[DAYS][];
    for (int day = 0; day < DAYS; day++) {
      scaled[day] = Arrays.stream(prices[day]).map(price -> price * 8).toArray();
    }
    double[][] weights = weights(new Random(seed + 1));
    assertThat(equity("scaled", scaled, weights, STOPS))
        .containsExactly(equity("plain", prices, weights, STOPS), within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(longs = {23, 24, 25})
  void aStockThatIsNeverHeldChangesNothing(long seed) throws Exception {
    double[][] prices = prices(new Random(seed));
    double[][] wider = new double[DAYS][];
    Random random = new Random(seed + 2);
    for (int day = 0; day < DAYS; day++) {
      wider[day] = Arrays.copyOf(prices[day], SYMBOLS + 1);
      wider[day][SYMBOLS] = random.nextInt(5) == 0 ? Double.NaN : 1 + random.nextDouble();
    }
    double[][] weights = weights(new Random(seed + 1));
    assertThat(equity("wider", wider, weights, STOPS))
        .containsExactly(equity("plain", prices, weights, STOPS));
  }

  @ParameterizedTest
  @ValueSource(longs = {26, 27, 28})
  void changingTheFutureChangesNothingBeforeIt(long seed) throws Exception {
    int cut = 70;
    double[][] prices = prices(new Random(seed));
    double[][] changed = prices(new Random(seed));
    Random random = new Random(seed + 2);
    for (int day = cut; day < DAYS; day++) {
      for (int symbol = 0; symbol < SYMBOLS; symbol++) {
        changed[day][symbol] *= 0.5 + random.nextDouble();
      }
    }
    double[][] weights = weights(new Random(seed + 1));
    double[] before = Arrays.copyOf(equity("plain", prices, weights, STOPS), cut);
    assertThat(Arrays.copyOf(equity("changed", changed, weights, STOPS), cut))
        .containsExactly(before);
  }

  @ParameterizedTest
  @ValueSource(longs = {29, 30, 31})
  void costsNeverRaiseTheReturn(long seed) throws Exception {
    double[][] prices = prices(new Random(seed));
    double[][] weights = weights(new Random(seed + 1));
    double free = last(equity("free", prices, weights, Map.of("fee_ratio", 0, "tax_ratio", 0)));
    double cheap = last(equity("cheap", prices, weights, Map.of("fee_ratio", 0.001)));
    double dear = last(equity("dear", prices, weights, Map.of("fee_ratio", 0.02)));
    assertThat(free).isGreaterThan(cheap);
    assertThat(cheap).isGreaterThan(dear);
  }

  private double[] equity(
      String name, double[][] prices, double[][] weights, Map<String, Object> arguments)
      throws Exception {
    Dataset dataset = TestDataset.of(Files.createDirectory(folder.resolve(name)), prices);
    return Backtest.run(
            dataset,
            rows(weights).in(dataset),
            SimulationArguments.resolve(Map.of(), Map.of(), arguments))
        .equity();
  }

  private static double last(double[] equity) {
    return equity[equity.length - 1];
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8, 9, 10, 11, 12, 13, 14})
  void nonsensePricesLeaveNoNumberThatIsNotFinite(long seed) {
    Random random = new Random(seed);
    double[] nonsense = {
      Double.NaN, 0, -1, 1e-300, Double.MIN_VALUE, 1e-6, 1, 1e12, 1e300, Double.POSITIVE_INFINITY
    };
    double[][] prices = new double[DAYS][SYMBOLS];
    for (double[] row : prices) {
      for (int symbol = 0; symbol < SYMBOLS; symbol++) {
        row[symbol] = nonsense[random.nextInt(nonsense.length)];
      }
    }
    Dataset dataset = TestDataset.of(folder, prices);
    SimulationArguments arguments =
        SimulationArguments.resolve(Map.of(), Map.of(), Map.of("stop_loss", 0.5));
    try {
      BacktestResult result = Backtest.run(dataset, rows(weights(random)).in(dataset), arguments);
      assertThat(DoubleStream.of(result.equity())).allMatch(Double::isFinite);
      assertThat(result.metrics().toMap().values())
          .allMatch(value -> Double.isFinite(value.doubleValue()));
      assertThat(result.trades())
          .allMatch(trade -> Double.isFinite(trade.profit()) && trade.entryPrice() > 0);
    } catch (InvalidPositionException e) {
      assertThat(e).hasMessageContaining("1e300");
    }
  }

  @Test
  void keptTradesAreBoundedAndAllAreCounted() {
    int days = 4000;
    double[][] prices = new double[days][SYMBOLS];
    TestRows rows = new TestRows();
    for (int day = 0; day < days; day++) {
      Arrays.fill(prices[day], 10);
      rows.row(day);
      for (int symbol = 0; symbol < SYMBOLS; symbol++) {
        rows.hold(symbol, day % 2 == 0 ? 0.1 : -0.1);
      }
    }
    Dataset dataset = TestDataset.of(folder, prices);
    BacktestResult result = Backtest.run(dataset, rows.in(dataset), FREE);
    assertThat(result.trades()).hasSize(TradeLog.MAX_KEPT);
    assertThat(result.tradeCount()).isEqualTo((days - 1) * SYMBOLS);
  }

  private static double[][] prices(Random random) {
    double[][] prices = new double[DAYS][SYMBOLS];
    for (int symbol = 0; symbol < SYMBOLS; symbol++) {
      double price = 20 + random.nextDouble() * 100;
      for (int day = 0; day < DAYS; day++) {
        price *= Math.exp(random.nextGaussian() * 0.03);
        prices[day][symbol] = price;
      }
    }
    return prices;
  }

  private static double[][] weights(Random random) {
    double[][] weights = new double[DAYS][SYMBOLS];
    for (double[] row : weights) {
      for (int symbol = 0; symbol < SYMBOLS; symbol++) {
        row[symbol] = random.nextInt(3) == 0 ? 0 : (random.nextDouble() * 2 - 1) / SYMBOLS;
      }
    }
    return weights;
  }

  /** A row every fifth day. */
  private static TestRows rows(double[][] weights) {
    TestRows rows = new TestRows();
    for (int day = 0; day < weights.length; day += 5) {
      rows.row(day);
      for (int symbol = 0; symbol < weights[day].length; symbol++) {
        if (weights[day][symbol] != 0) {
          rows.hold(symbol, weights[day][symbol]);
        }
      }
    }
    return rows;
  }
}
