package org.strategysandbox.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;

/** A simulation and its expected result, in the JSON form that the Python tests share. */
final class SimulationCase {
  private static final double RELATIVE = 1e-9;

  /** For figures that are differences of numbers around 1. */
  private static final double ROUNDING = 1e-12;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private SimulationCase() {}

  static void check(Dataset dataset, JsonNode json) {
    JsonNode expected = json.get("expected");
    Map<String, Object> arguments =
        MAPPER.convertValue(json.get("arguments"), new TypeReference<Map<String, Object>>() {});
    SimulationArguments resolved = SimulationArguments.resolve(Map.of(), arguments, Map.of());
    PositionRows rows = rows(json.get("rows")).in(dataset);
    if (expected.has("error")) {
      assertThatThrownBy(() -> Backtest.run(dataset, rows, resolved))
          .isInstanceOf(InvalidPositionException.class);
      return;
    }
    BacktestResult result = Backtest.run(dataset, rows, resolved);
    assertThat(result.firstDay()).isEqualTo(expected.get("first_day").asInt());
    double[] equity = result.equity();
    assertThat(equity).hasSize(expected.get("equity").size());
    for (int i = 0; i < equity.length; i++) {
      close("equity " + i, equity[i], expected.get("equity").get(i).asDouble());
    }
    if (expected.has("metrics")) {
      checkMetrics(result.metrics().toMap(), expected.get("metrics"));
    }
    if (expected.has("further")) {
      checkMetrics(FurtherMetrics.of(dataset, result), expected.get("further"));
    }
    checkTrades(result.trades(), expected.get("trades"));
  }

  private static void checkMetrics(Map<String, ? extends Number> metrics, JsonNode expected) {
    assertThat(metrics).hasSize(expected.size());
    metrics.forEach(
        (name, value) -> close(name, value.doubleValue(), expected.get(name).asDouble()));
  }

  /** Trades that end on one day have no order. */
  private static void checkTrades(List<Trade> trades, JsonNode expected) {
    assertThat(trades).hasSize(expected.size());
    // A symbol is opened at most once a day.
    Map<List<Integer>, Trade> byOpening = new HashMap<>();
    trades.forEach(trade -> byOpening.put(List.of(trade.symbol(), trade.entryDay()), trade));
    for (JsonNode wanted : expected) {
      Trade trade =
          byOpening.get(List.of(wanted.get("symbol").asInt(), wanted.get("entry_day").asInt()));
      if (trade == null) {
        throw new AssertionError("no trade like " + wanted);
      }
      assertThat(trade.exitDay()).isEqualTo(wanted.get("exit_day").asInt());
      assertThat(trade.reason().label()).isEqualTo(wanted.get("reason").asText());
      close("profit", trade.profit(), wanted.get("profit").asDouble());
    }
  }

  private static TestRows rows(JsonNode json) {
    TestRows rows = new TestRows();
    for (JsonNode row : json) {
      rows.row(row.get("day").asInt());
      for (int i = 0; i < row.get("columns").size(); i++) {
        rows.hold(row.get("columns").get(i).asInt(), row.get("weights").get(i).asDouble());
      }
    }
    return rows;
  }

  private static void close(String what, double actual, double expected) {
    double allowed = RELATIVE * Math.abs(expected) + ROUNDING;
    assertThat(actual).as(what).isCloseTo(expected, Offset.offset(allowed));
  }
}
