package org.strategysandbox.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a simulation did, as CSV: {@code evaluation/equity.csv} (every day, or every n-th of very
 * many), {@code evaluation/trades.csv} (the first ones), {@code evaluation/positions.csv} (the last
 * row). No file of a strategy can have such a name: those have no slash.
 */
public final class ResultFiles {
  private static final int MOST_DAYS = 4_000;
  private static final int MOST_TRADES = 1_000;

  private ResultFiles() {}

  /** Contents by name. */
  public static Map<String, byte[]> of(Dataset dataset, PositionRows rows, BacktestResult result) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("evaluation/equity.csv", equity(dataset, result));
    files.put("evaluation/trades.csv", trades(dataset, result.trades()));
    files.put("evaluation/positions.csv", positions(dataset, rows));
    return files;
  }

  private static byte[] equity(Dataset dataset, BacktestResult result) {
    double[] equity = result.equity();
    double[] index = dataset.benchmark();
    int step = (equity.length + MOST_DAYS - 1) / MOST_DAYS;
    StringBuilder text = new StringBuilder("date,equity,benchmark\n");
    for (int i = 0; i < equity.length; i++) {
      if (i % step != 0 && i != equity.length - 1) {
        continue;
      }
      int day = result.firstDay() + i;
      text.append(dataset.day(day)).append(',').append(number(equity[i])).append(',');
      double base = index == null ? 0 : index[result.firstDay()];
      if (index != null && base > 0 && index[day] > 0) {
        text.append(number(index[day] / base));
      }
      text.append('\n');
    }
    return bytes(text);
  }

  private static byte[] trades(Dataset dataset, List<Trade> trades) {
    StringBuilder text =
        new StringBuilder("symbol,side,entry,exit,entry_price,exit_price,profit,reason\n");
    for (Trade trade : trades.subList(0, Math.min(MOST_TRADES, trades.size()))) {
      text.append(dataset.symbols().get(trade.symbol()))
          .append(trade.isLong() ? ",long," : ",short,")
          .append(dataset.day(trade.entryDay()))
          .append(',')
          .append(dataset.day(trade.exitDay()))
          .append(',')
          .append(number(trade.entryPrice()))
          .append(',')
          .append(number(trade.exitPrice()))
          .append(',')
          .append(number(trade.profit()))
          .append(',')
          .append(trade.reason().label())
          .append('\n');
    }
    return bytes(text);
  }

  private static byte[] positions(Dataset dataset, PositionRows rows) {
    StringBuilder text = new StringBuilder("date,symbol,weight\n");
    int last = rows.size() - 1;
    for (int entry = rows.start(last); entry < rows.end(last); entry++) {
      text.append(dataset.day(rows.day(last)))
          .append(',')
          .append(dataset.symbols().get(rows.column(entry)))
          .append(',')
          .append(number(rows.weight(entry)))
          .append('\n');
    }
    return bytes(text);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.8g", value);
  }

  private static byte[] bytes(StringBuilder text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
