package org.strategysandbox.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.config.SimulationConfig;
import org.strategysandbox.evaluation.Backtest;
import org.strategysandbox.evaluation.Dataset;
import org.strategysandbox.evaluation.InvalidPositionException;
import org.strategysandbox.evaluation.PositionRows;
import org.strategysandbox.evaluation.SimulationArguments;
import org.strategysandbox.event.EffectiveValue;
import org.strategysandbox.event.SetBy;
import org.strategysandbox.event.Simulation;
import org.strategysandbox.sandbox.SandboxRun.PositionBytes;

/** Trusted figures from the position that a sandbox handed out. */
final class Evaluator {
  private final Dataset dataset;
  private final SimulationConfig configured;

  Evaluator(Dataset dataset, SimulationConfig configured) {
    this.dataset = dataset;
    this.configured = configured;
  }

  /**
   * @param positionSha256 hash of the position as it was handed out
   * @param rows the position
   * @param empty whether no row holds a stock; then there are no metrics
   */
  record Evaluation(
      PositionRows rows,
      boolean empty,
      String positionSha256,
      Map<String, Double> metrics,
      Map<String, EffectiveValue> simulation) {}

  /**
   * Checks what a submission asks for before anything is run, because afterwards the strategy would
   * get the blame.
   *
   * @throws NotServedException a value is out of bounds
   */
  void check(Simulation asked) throws NotServedException {
    try {
      SimulationArguments.resolve(configuration(), submission(asked), Map.of());
    } catch (InvalidPositionException e) {
      throw new NotServedException(String.valueOf(e.getMessage()));
    }
  }

  /**
   * @throws InvalidPositionException the position or an argument is out of bounds
   */
  Evaluation evaluate(PositionBytes bytes, Simulation asked, Map<String, Object> fromStrategy) {
    Map<String, @Nullable Object> configuration = configuration();
    Map<String, @Nullable Object> submission = submission(asked);
    SimulationArguments arguments =
        SimulationArguments.resolve(
            configuration, submission, own(fromStrategy, configuration, submission));
    PositionRows rows =
        PositionRows.decode(
            bytes.days(),
            bytes.rows(),
            bytes.columns(),
            bytes.weights(),
            dataset.dayCount(),
            dataset.symbols().size());
    Map<String, EffectiveValue> effective = effective(arguments);
    if (rows.entries() == 0) {
      return new Evaluation(rows, true, rows.sha256(), Map.of(), effective);
    }
    Map<String, Double> metrics = new LinkedHashMap<>();
    Backtest.run(dataset, rows, arguments)
        .metrics()
        .toMap()
        .forEach((name, value) -> metrics.put(name, value.doubleValue()));
    return new Evaluation(rows, false, rows.sha256(), metrics, effective);
  }

  /**
   * The runner also reports the values that it was given; only what differs is the strategy's own
   * choice.
   */
  private static Map<String, Object> own(
      Map<String, Object> fromStrategy,
      Map<String, @Nullable Object> configuration,
      Map<String, @Nullable Object> submission) {
    Map<String, Object> own = new LinkedHashMap<>();
    fromStrategy.forEach(
        (name, value) -> {
          Object asked = submission.get(name);
          if (!value.equals(asked == null ? configuration.get(name) : asked)) {
            own.put(name, value);
          }
        });
    return own;
  }

  private Map<String, @Nullable Object> configuration() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("fee_ratio", configured.feeRatio());
    map.put("tax_ratio", configured.taxRatio());
    map.put("start_date", configured.startDate());
    map.put("end_date", configured.endDate());
    return map;
  }

  private static Map<String, @Nullable Object> submission(Simulation asked) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("fee_ratio", asked.feeRatio());
    map.put("tax_ratio", asked.taxRatio());
    map.put("stop_loss", asked.stopLoss());
    map.put("take_profit", asked.takeProfit());
    map.put("trail_stop", asked.trailStop());
    map.put("position_limit", asked.positionLimit());
    map.put("trade_at_price", asked.tradeAtPrice());
    map.put("resample", asked.resample());
    map.put("resample_offset", asked.resampleOffset());
    map.put("start_date", asked.startDate());
    map.put("end_date", asked.endDate());
    return map;
  }

  private static Map<String, EffectiveValue> effective(SimulationArguments arguments) {
    Map<String, EffectiveValue> result = new LinkedHashMap<>();
    arguments
        .toMap()
        .forEach(
            (name, entry) -> {
              Object value = entry.get("value");
              Object source = entry.get("source");
              if (value != null && source != null) {
                SetBy setBy = SetBy.valueOf(source.toString().toUpperCase(Locale.ROOT));
                result.put(name, new EffectiveValue(node(value), setBy));
              }
            });
    return result;
  }

  private static JsonNode node(Object value) {
    if (value instanceof Number number) {
      return DoubleNode.valueOf(number.doubleValue());
    }
    return value instanceof Boolean flag
        ? BooleanNode.valueOf(flag)
        : TextNode.valueOf(value.toString());
  }
}
