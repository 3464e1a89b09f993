package org.strategysandbox.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures beside {@link Metrics}: downside, years, and against the benchmark (docs/simulation.md).
 * An undefined figure is absent.
 */
public final class FurtherMetrics {
  private static final double YEAR = 252;
  private static final double NOISE = 1e-12;

  private FurtherMetrics() {}

  /** The figures by their names in snake case. */
  public static Map<String, Double> of(Dataset dataset, BacktestResult result) {
    Map<String, Double> map = new LinkedHashMap<>();
    double[] equity = result.equity();
    double[] returns = returns(equity);
    put(map, "sortino", sortino(returns));
    years(map, "return_", dataset, result.firstDay(), equity);
    double[] index = dataset.benchmark();
    if (index == null || result.firstDay() + equity.length > index.length) {
      return map;
    }
    double[] held = new double[equity.length];
    System.arraycopy(index, result.firstDay(), held, 0, held.length);
    if (!allPositive(held)) {
      return map;
    }
    against(map, equity, returns, held);
    years(map, "benchmark_return_", dataset, result.firstDay(), held);
    return map;
  }

  private static void against(
      Map<String, Double> map, double[] equity, double[] returns, double[] index) {
    int last = equity.length - 1;
    double total = index[last] / index[0] - 1;
    put(map, "benchmark_return", total);
    put(map, "excess_return", equity[last] / equity[0] - 1 - total);
    double[] market = returns(index);
    int count = Math.min(returns.length, market.length);
    if (count < 2) {
      return;
    }
    double mean = 0;
    double marketMean = 0;
    for (int i = 0; i < count; i++) {
      mean += returns[i] / count;
      marketMean += market[i] / count;
    }
    double covariance = 0;
    double variance = 0;
    double tracking = 0;
    for (int i = 0; i < count; i++) {
      double distance = market[i] - marketMean;
      covariance += (returns[i] - mean) * distance;
      variance += distance * distance;
      double active = returns[i] - market[i] - (mean - marketMean);
      tracking += active * active;
    }
    if (variance > NOISE * NOISE) {
      double beta = covariance / variance;
      put(map, "beta", beta);
      put(map, "alpha", (mean - beta * marketMean) * YEAR);
    }
    double deviation = Math.sqrt(tracking / (count - 1));
    if (deviation > NOISE) {
      put(map, "information_ratio", (mean - marketMean) / deviation * Math.sqrt(YEAR));
    }
  }

  /** Mean ÷ root of the mean square of the losses × √252; null without losses. */
  private static @Nullable Double sortino(double[] returns) {
    double sum = 0;
    double losses = 0;
    for (double r : returns) {
      sum += r;
      losses += r < 0 ? r * r : 0;
    }
    double deviation = returns.length == 0 ? 0 : Math.sqrt(losses / returns.length);
    return deviation > NOISE ? sum / returns.length / deviation * Math.sqrt(YEAR) : null;
  }

  /** The return of each calendar year, from the last value of the year before. */
  private static void years(
      Map<String, Double> map, String prefix, Dataset dataset, int firstDay, double[] values) {
    double base = values[0];
    for (int i = 0; i < values.length; i++) {
      int year = dataset.day(firstDay + i).getYear();
      boolean ends = i == values.length - 1 || dataset.day(firstDay + i + 1).getYear() != year;
      if (ends) {
        put(map, prefix + year, base > 0 ? Double.valueOf(values[i] / base - 1) : null);
        base = values[i];
      }
    }
  }

  private static double[] returns(double[] values) {
    int count = 0;
    while (count + 1 < values.length && values[count] > 0) {
      count++;
    }
    double[] returns = new double[count];
    for (int i = 0; i < count; i++) {
      returns[i] = values[i + 1] / values[i] - 1;
    }
    return returns;
  }

  private static boolean allPositive(double[] values) {
    for (double value : values) {
      if (!(value > 0)) {
        return false;
      }
    }
    return true;
  }

  private static void put(Map<String, Double> map, String name, @Nullable Double value) {
    if (value != null && Double.isFinite(value)) {
      map.put(name, value);
    }
  }
}
