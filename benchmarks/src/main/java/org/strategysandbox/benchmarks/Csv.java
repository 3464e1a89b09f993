package org.strategysandbox.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Rows of a CSV file without its header; fields hold no commas. */
final class Csv {
  private Csv() {}

  static List<List<String>> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .skip(1)
        .map(line -> Arrays.stream(line.split(",", -1)).map(f -> f.replace("\"", "")).toList())
        .toList();
  }

  /** The value below which this share of the values lies, by the nearest rank. */
  static double percentile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.min(sorted.length - 1, Math.max(0, rank - 1))];
  }

  static String millis(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
  }
}
