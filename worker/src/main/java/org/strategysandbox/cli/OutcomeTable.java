package org.strategysandbox.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.event.DeadLetter;
import org.strategysandbox.event.Failure;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.OutcomeStatus;
import org.strategysandbox.event.StrategyRejected;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.Timings;
import org.strategysandbox.event.Violation;

/**
 * Outcomes as a table for people: one line each, the figures that a loop looks at first, and why
 * something failed.
 */
final class OutcomeTable {
  /** Notes hold what strategies control, so they are cut. */
  private static final int MOST_NOTE = 90;

  private static final List<String> METRICS =
      List.of("total_return", "annual_return", "daily_sharpe", "max_drawdown", "trades");
  private static final List<String> HEADER =
      List.of(
          "strategy", "status", "return", "a year", "sharpe", "drawdown", "trades", "time", "note");

  private final String idPrefix;
  private final List<Outcome> outcomes = new ArrayList<>();

  /**
   * @param idPrefix left out of the ids that are shown
   */
  OutcomeTable(String idPrefix) {
    this.idPrefix = idPrefix;
  }

  void add(Outcome outcome) {
    outcomes.add(outcome);
  }

  /** The table, sorted by id, and a line that sums it up. */
  String text() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADER);
    outcomes.stream()
        .sorted((a, b) -> a.submissionId().compareTo(b.submissionId()))
        .forEach(outcome -> rows.add(row(outcome)));
    int[] widths = new int[HEADER.size() - 1];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    String table = rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
    return table + "\n\n" + summary();
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      // Texts to the left, figures to the right.
      String format = i < 2 ? "%-" + widths[i] + "s  " : "%" + widths[i] + "s  ";
      line.append(format.formatted(row.get(i)));
    }
    return line.append(row.get(widths.length)).toString().stripTrailing();
  }

  private List<String> row(Outcome outcome) {
    List<String> row = new ArrayList<>();
    row.add(shortId(outcome));
    row.add(outcome.status().wireName());
    Map<String, Double> metrics =
        outcome instanceof StrategyResult result ? result.metrics() : Map.of();
    for (String name : METRICS) {
      Double value = metrics.get(name);
      row.add(value == null ? "" : OutcomePrinter.figure(name, value));
    }
    Double millis = millis(outcome);
    row.add(millis == null ? "" : seconds(millis));
    row.add(note(outcome));
    return row;
  }

  private String shortId(Outcome outcome) {
    String id = outcome.submissionId();
    return Printable.line(id.startsWith(idPrefix) ? id.substring(idPrefix.length()) : id);
  }

  private static String note(Outcome outcome) {
    String text = "";
    if (outcome instanceof StrategyResult result) {
      Failure failure = result.failure();
      if (failure != null) {
        text = failure.kind().wireName() + ": " + failure.message();
      } else if (!result.warnings().isEmpty()) {
        text = "warning: " + result.warnings().get(0).message();
      }
    } else if (outcome instanceof StrategyRejected rejected) {
      Violation first = rejected.violations().get(0);
      int more = rejected.violations().size() - 1;
      text =
          first.rule()
              + ", line "
              + first.line()
              + (more > 0 ? " (and " + more + " more): " : ": ")
              + first.message();
    } else if (outcome instanceof DeadLetter letter) {
      text = letter.failure().kind().wireName() + ": " + letter.failure().message();
    }
    String line = Printable.line(text);
    return line.codePointCount(0, line.length()) <= MOST_NOTE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MOST_NOTE - 1)) + "…";
  }

  private static @Nullable Double millis(Outcome outcome) {
    Timings timings = null;
    if (outcome instanceof StrategyResult result) {
      timings = result.timings();
    } else if (outcome instanceof StrategyRejected rejected) {
      timings = rejected.timings();
    }
    return timings == null ? null : timings.totalMillis();
  }

  private static String seconds(double millis) {
    return String.format(Locale.ROOT, "%.2f s", millis / 1000);
  }

  /** How many ended how, and how long those that ran in a container took. */
  private String summary() {
    Map<OutcomeStatus, Integer> counts = new EnumMap<>(OutcomeStatus.class);
    outcomes.forEach(outcome -> counts.merge(outcome.status(), 1, Integer::sum));
    StringBuilder text =
        new StringBuilder(
            "%d %s: %d succeeded, %d failed, %d rejected"
                .formatted(
                    outcomes.size(),
                    outcomes.size() == 1 ? "strategy" : "strategies",
                    counts.getOrDefault(OutcomeStatus.SUCCEEDED, 0),
                    counts.getOrDefault(OutcomeStatus.FAILED, 0),
                    counts.getOrDefault(OutcomeStatus.REJECTED, 0)));
    Integer dead = counts.get(OutcomeStatus.DEAD_LETTERED);
    if (dead != null) {
      text.append(", ").append(dead).append(" dead-lettered");
    }
    double[] times =
        outcomes.stream()
            .filter(StrategyResult.class::isInstance)
            .map(OutcomeTable::millis)
            .flatMap(Stream::ofNullable)
            .mapToDouble(Double::doubleValue)
            .toArray();
    if (times.length > 0) {
      text.append(
          "; time of those that ran: p50 %s, p95 %s"
              .formatted(seconds(percentile(times, 0.50)), seconds(percentile(times, 0.95))));
    }
    return text.toString();
  }

  /** Nearest rank. */
  private static double percentile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }
}
