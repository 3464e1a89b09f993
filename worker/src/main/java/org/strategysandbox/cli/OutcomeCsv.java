package org.strategysandbox.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.strategysandbox.event.DeadLetter;
import org.strategysandbox.event.Failure;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.StrategyRejected;
import org.strategysandbox.event.StrategyResult;

/** Outcomes as lines of comma-separated values; texts are quoted and cannot become formulas. */
final class OutcomeCsv {
  private static final List<String> METRICS =
      List.of(
          "total_return",
          "annual_return",
          "daily_sharpe",
          "max_drawdown",
          "calmar",
          "win_ratio",
          "trades");

  OutcomeCsv() {}

  String header() {
    return "submission_id,status,kind," + String.join(",", METRICS) + ",total_millis,message";
  }

  String line(Outcome outcome) {
    String kind = "";
    String message = "";
    String metrics = ",".repeat(METRICS.size() - 1);
    String millis = "";
    if (outcome instanceof StrategyResult result) {
      Failure failure = result.failure();
      if (failure != null) {
        kind = failure.kind().wireName();
        message = failure.message();
      }
      metrics =
          METRICS.stream()
              .map(name -> number(result.metrics().get(name)))
              .collect(Collectors.joining(","));
      millis = result.timings() == null ? "" : number(result.timings().totalMillis());
    } else if (outcome instanceof StrategyRejected rejected) {
      kind = rejected.violations().get(0).rule();
      message =
          "line "
              + rejected.violations().get(0).line()
              + ": "
              + rejected.violations().get(0).message();
    } else if (outcome instanceof DeadLetter letter) {
      kind = letter.failure().kind().wireName();
      message = letter.failure().message();
    }
    return String.join(
        ",",
        outcome.submissionId(),
        outcome.status().wireName(),
        quoted(kind),
        metrics,
        millis,
        quoted(message));
  }

  private static String number(@org.jspecify.annotations.Nullable Double value) {
    return value == null ? "" : Double.toString(value);
  }

  private static String quoted(String text) {
    String line = Printable.line(text);
    boolean formula = !line.isEmpty() && "=+-@\t".indexOf(line.charAt(0)) >= 0;
    return line.isEmpty() ? "" : '"' + (formula ? "'" : "") + line.replace("\"", "\"\"") + '"';
  }
}
