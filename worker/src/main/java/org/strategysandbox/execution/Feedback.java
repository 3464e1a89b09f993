package org.strategysandbox.execution;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.strategysandbox.event.Failure;
import org.strategysandbox.event.Violation;

/** Plain text for the model that wrote the code: what happened, where, and what to change. */
final class Feedback {
  private static final int MAX_CHARS = 4_000;
  private static final int MAX_VIOLATIONS = 10;

  private Feedback() {}

  static String ofRejection(List<Violation> violations) {
    return bounded(
        violations.stream()
            .limit(MAX_VIOLATIONS)
            .map(
                v ->
                    "Line "
                        + v.line()
                        + ": "
                        + v.message()
                        + (v.hint() == null ? "" : " " + v.hint()))
            .collect(Collectors.joining("\n", "The code was rejected before it ran.\n", "")));
  }

  static String ofFailure(Failure failure, List<String> fromRunner) {
    return bounded(
        Stream.concat(Stream.of(failure.message()), fromRunner.stream())
            .collect(Collectors.joining("\n")));
  }

  static String ofSuccess(java.util.Map<String, Double> metrics, List<String> fromRunner) {
    String figures =
        Stream.of(
                "total_return",
                "annual_return",
                "daily_sharpe",
                "max_drawdown",
                "win_ratio",
                "trades")
            .filter(metrics::containsKey)
            .map(name -> name + " " + shortened(metrics.getOrDefault(name, 0.0)))
            .collect(Collectors.joining(", "));
    return bounded(
        Stream.concat(Stream.of("The strategy ran: " + figures + "."), fromRunner.stream())
            .collect(Collectors.joining("\n")));
  }

  private static String shortened(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(java.util.Locale.ROOT, "%.4f", value);
  }

  private static String bounded(String text) {
    return text.length() <= MAX_CHARS ? text : text.substring(0, MAX_CHARS) + "…";
  }
}
