package org.strategysandbox.bench;

import java.util.List;
import java.util.Locale;

/** A table of figures. */
final class MarkdownTable {
  private final StringBuilder text = new StringBuilder();

  MarkdownTable(String... columns) {
    row((Object[]) columns);
    text.append("|---".repeat(columns.length)).append("|\n");
  }

  /** Numbers are written with as many decimals as matter. */
  MarkdownTable row(Object... cells) {
    for (Object cell : cells) {
      text.append("| ").append(cell instanceof Double number ? number(number) : cell).append(' ');
    }
    text.append("|\n");
    return this;
  }

  /** A line of a distribution: p50, p95, p99, largest, number. */
  MarkdownTable spread(String what, List<Double> values) {
    Distribution all = Distribution.of(values);
    return all.isEmpty()
        ? row(what, "–", "–", "–", "–", 0)
        : row(what, all.p50(), all.p95(), all.p99(), all.max(), all.n());
  }

  static String number(double value) {
    double size = Math.abs(value);
    return String.format(Locale.ROOT, size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.3f", value);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
