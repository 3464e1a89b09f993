package org.strategysandbox.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes docs/benchmarks/validator.md from the raw figures of a run. Arguments: the folder of the
 * CSV files, the page.
 */
public final class ValidatorReport {
  private static final double P50_GOAL = 2;
  private static final double P99_GOAL = 10;
  private static final double FIRST_GOAL = 100;
  private static final double WORST_GOAL = 250;

  private final Path raw;

  private ValidatorReport(Path raw) {
    this.raw = raw;
  }

  public static void main(String[] arguments) throws IOException {
    ValidatorReport report = new ValidatorReport(Path.of(arguments[0]));
    Files.writeString(Path.of(arguments[1]), report.page());
  }

  private String page() throws IOException {
    Map<String, Double> warm = new TreeMap<>();
    Map<String, double[]> worst = new TreeMap<>();
    String samples = jmh(warm, worst);
    double[] first = firsts();
    Map<String, Double> firstWorst = worstFirsts();
    double slowest = worst.values().stream().mapToDouble(v -> v[1]).max().orElseThrow();
    double slowestFirst =
        firstWorst.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    return """
        # Speed of the validator

        Written by `scripts/bench.sh validator`; the raw figures are in [raw/](raw/). Milliseconds, measured in the worker's
        code path: bytes in, list of violations out.

        """
        + Machine.facts()
        + "\n| what | goal | measured | |\n|---|---|---|---|\n"
        + goal("real strategies, warm, p50", P50_GOAL, warm.getOrDefault("p0.50", Double.NaN))
        + row("real strategies, warm, p95", "", warm.getOrDefault("p0.95", Double.NaN))
        + goal("real strategies, warm, p99", P99_GOAL, warm.getOrDefault("p0.99", Double.NaN))
        + goal(
            "first validation after ready, slowest process", FIRST_GOAL, Csv.percentile(first, 1))
        + row("first validation after ready, median process", "", Csv.percentile(first, 0.5))
        + goal("slowest source of 64 KiB, warm, p99", WORST_GOAL, slowest)
        + goal("slowest source of 64 KiB as the first of its process", WORST_GOAL, slowestFirst)
        + "\nWarm figures: JMH, sample time, %s samples over %d strategies. First validations: %d processes, each with another strategy.\n"
            .formatted(samples, RealStrategies.load().size(), first.length)
        + "\n## Sources of 64 KiB\n\n| source | warm p50 | warm p99 | first of its process |\n|---|---|---|---|\n"
        + worstRows(worst, firstWorst);
  }

  private static String worstRows(Map<String, double[]> worst, Map<String, Double> first) {
    StringBuilder rows = new StringBuilder();
    worst.forEach(
        (name, millis) ->
            rows.append(
                "| `%s` | %s | %s | %s |%n"
                    .formatted(
                        name,
                        Csv.millis(millis[0]),
                        Csv.millis(millis[1]),
                        Csv.millis(first.getOrDefault(name, Double.NaN)))));
    return rows.toString();
  }

  private static String goal(String what, double goal, double measured) {
    String answer = measured <= goal ? "reached" : "**missed**";
    return "| %s | ≤ %.0f | %s | %s |%n".formatted(what, goal, Csv.millis(measured), answer);
  }

  private static String row(String what, String goal, double measured) {
    return "| %s | %s | %s | |%n".formatted(what, goal, Csv.millis(measured));
  }

  /** Fills the maps; returns the number of samples of real strategies. */
  private String jmh(Map<String, Double> warm, Map<String, double[]> worst) throws IOException {
    String samples = "?";
    for (List<String> row : Csv.rows(raw.resolve("validator-jmh.csv"))) {
      String name = row.get(0);
      double score = Double.parseDouble(row.get(4));
      String percentile = name.replaceAll(".*[:·]", "");
      if (name.contains("realStrategy")) {
        warm.put(percentile, score);
        samples = percentile.equals(name) ? row.get(3) : samples;
      } else if (percentile.equals("p0.50")) {
        worst.computeIfAbsent(row.get(7), key -> new double[2])[0] = score;
      } else if (percentile.equals("p0.99")) {
        worst.computeIfAbsent(row.get(7), key -> new double[2])[1] = score;
      }
    }
    return samples;
  }

  private double[] firsts() throws IOException {
    return Csv.rows(raw.resolve("validator-first.csv")).stream()
        .filter(row -> Character.isDigit(row.get(0).charAt(0)))
        .mapToDouble(row -> Double.parseDouble(row.get(3)))
        .toArray();
  }

  private Map<String, Double> worstFirsts() throws IOException {
    Map<String, Double> firsts = new TreeMap<>();
    for (List<String> row : Csv.rows(raw.resolve("validator-first.csv"))) {
      if (!Character.isDigit(row.get(0).charAt(0))) {
        firsts.put(row.get(0), Double.parseDouble(row.get(3)));
      }
    }
    return firsts;
  }
}
