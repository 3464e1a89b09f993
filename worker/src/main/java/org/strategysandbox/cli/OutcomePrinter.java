package org.strategysandbox.cli;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.event.DeadLetter;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.Failure;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.OutcomeStatus;
import org.strategysandbox.event.StrategyRejected;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.Violation;
import org.strategysandbox.event.Warning;

/** Prints outcomes for people, or line by line for machines. */
final class OutcomePrinter {
  private static final int MOST_VIOLATIONS = 5;

  private final boolean json;
  private final EventCodec codec;
  private boolean allSucceeded = true;

  OutcomePrinter(boolean json, EventCodec codec) {
    this.json = json;
    this.codec = codec;
  }

  void print(Outcome outcome) {
    allSucceeded &= outcome.status() == OutcomeStatus.SUCCEEDED;
    System.out.println(json ? codec.toJsonLine(outcome) : text(outcome));
  }

  /** 0 when everything that was printed succeeded. */
  int exitCode() {
    return allSucceeded ? 0 : CliException.NEGATIVE;
  }

  private static String text(Outcome outcome) {
    String head = Printable.line(outcome.submissionId()) + ": ";
    if (outcome instanceof StrategyResult result) {
      return head + ofResult(result);
    }
    if (outcome instanceof StrategyRejected rejected) {
      return head + ofRejection(rejected);
    }
    DeadLetter letter = (DeadLetter) outcome;
    return head
        + "dead-lettered, "
        + letter.failure().kind().wireName()
        + ": "
        + Printable.line(letter.failure().message());
  }

  private static String ofResult(StrategyResult result) {
    Failure failure = result.failure();
    StringBuilder text = new StringBuilder();
    if (failure == null) {
      text.append("succeeded").append(time(result)).append('\n');
      result
          .metrics()
          .forEach(
              (name, value) -> text.append("  %-16s %s%n".formatted(name, figure(name, value))));
    } else {
      text.append(
          "failed, %s%s%n  %s%n"
              .formatted(
                  failure.kind().wireName(), time(result), Printable.line(failure.message())));
      String traceback = failure.traceback();
      if (traceback != null) {
        text.append(indented(traceback));
      }
      details(failure.details())
          .forEach(line -> text.append("  ").append(Printable.line(line)).append('\n'));
    }
    for (Warning warning : result.warnings()) {
      text.append("  warning: ").append(Printable.line(warning.message())).append('\n');
    }
    text.append(stream("stdout", result.stdout())).append(stream("stderr", result.stderr()));
    if (!result.truncated().isEmpty()) {
      text.append("  shortened for size: ")
          .append(String.join(", ", result.truncated()))
          .append('\n');
    }
    return text.toString().stripTrailing();
  }

  private static Stream<String> details(Map<String, ?> details) {
    return details.entrySet().stream().map(entry -> entry.getKey() + ": " + entry.getValue());
  }

  private static String ofRejection(StrategyRejected rejected) {
    String shown =
        rejected.violations().stream()
            .limit(MOST_VIOLATIONS)
            .map(OutcomePrinter::violation)
            .collect(Collectors.joining("\n"));
    int more = rejected.violations().size() - MOST_VIOLATIONS;
    return "rejected\n" + shown + (more > 0 ? "\n  and " + more + " more" : "");
  }

  private static String violation(Violation violation) {
    StringBuilder text =
        new StringBuilder(
            "  line %d, column %d: %s [%s]"
                .formatted(
                    violation.line(),
                    violation.column(),
                    Printable.line(violation.message()),
                    violation.rule()));
    if (violation.source() != null) {
      text.append("\n    | ").append(Printable.line(violation.source()));
    }
    if (violation.hint() != null) {
      text.append("\n    = ").append(Printable.line(violation.hint()));
    }
    return text.toString();
  }

  private static String time(StrategyResult result) {
    Double total = result.timings() == null ? null : result.timings().totalMillis();
    return total == null ? "" : String.format(Locale.ROOT, " (%.2f s)", total / 1000);
  }

  static String figure(String name, double value) {
    boolean percent =
        name.contains("return")
            || name.equals("max_drawdown")
            || name.equals("win_ratio")
            || name.equals("volatility");
    if (percent) {
      return String.format(Locale.ROOT, "%.2f %%", value * 100);
    }
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.3f", value);
  }

  private static String stream(String name, @Nullable String text) {
    return text == null ? "" : "  " + name + ":\n" + indented(text);
  }

  private static String indented(String text) {
    return Printable.block(text.stripTrailing())
        .lines()
        .map(line -> "    " + line + "\n")
        .collect(Collectors.joining());
  }
}
