package org.strategysandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.strategysandbox.event.ExecutionMode;
import org.strategysandbox.event.Failure;
import org.strategysandbox.event.FailureKind;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.StrategyRejected;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.Timings;
import org.strategysandbox.event.Violation;
import org.strategysandbox.event.Warning;

class OutcomeTableTest {
  @Test
  void showsFiguresReasonsAndTimesSortedById() {
    assertThat(
            table(
                rejected("7-c", "import-not-allowed", 2),
                failed("7-b", FailureKind.TIMEOUT, "stopped after 8.0 s"),
                succeeded(
                    "7-a", Map.of("total_return", 0.25, "daily_sharpe", 1.5, "trades", 12.0))))
        .isEqualTo(
            """
            strategy  status      return  a year  sharpe  drawdown  trades    time  note
            a         succeeded  25.00 %           1.500                12  1.00 s
            b         failed                                                9.00 s  timeout: stopped after 8.0 s
            c         rejected                                                      import-not-allowed, line 2 (and 1 more): refused

            3 strategies: 1 succeeded, 1 failed, 1 rejected; time of those that ran: p50 1.00 s, p95 9.00 s""");
  }

  @Test
  void warningOfASuccessIsItsNote() {
    StrategyResult result =
        result("7-a", null, 1000).warnings(List.of(new Warning("alias_used", "served a"))).build();
    assertThat(table(result)).contains("warning: served a");
  }

  @Test
  void longNotesAreCutAndControlCharactersShown() {
    String text = table(failed("7-a", FailureKind.STRATEGY_ERROR, "\u001b[2J" + "x".repeat(5000)));
    assertThat(text).doesNotContain("\u001b").contains("\\u001b[2J").contains("…");
    assertThat(text.lines()).allMatch(line -> line.length() < 200);
  }

  @Test
  void progressWithoutATerminalIsALineAnOutcome() {
    assertThat(progress(false)).isEqualTo("    1 of 2: a succeeded\n    2 of 2: b failed\n");
  }

  @Test
  void progressOnATerminalLeavesAnEmptyLine() {
    assertThat(progress(true)).doesNotContain("\n").endsWith("\r\u001b[K");
  }

  private static String progress(boolean terminal) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    OutcomeProgress progress = new OutcomeProgress(out, terminal, 2, "7-");
    progress.arrived(succeeded("7-a", Map.of()));
    progress.arrived(failed("7-b", FailureKind.TIMEOUT, "late"));
    progress.finish();
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  private static String table(Outcome... outcomes) {
    OutcomeTable table = new OutcomeTable("7-");
    List.of(outcomes).forEach(table::add);
    return table.text();
  }

  private static StrategyResult succeeded(String id, Map<String, Double> metrics) {
    return result(id, null, 1000).metrics(metrics).build();
  }

  private static StrategyResult failed(String id, FailureKind kind, String message) {
    return result(id, new Failure(kind, message), 9000).build();
  }

  private static org.strategysandbox.event.StrategyResultBuilder result(
      String id, @Nullable Failure failure, double millis) {
    return StrategyResult.builder(id, 0, 1)
        .failure(failure)
        .mode(ExecutionMode.SANDBOX)
        .timings(new Timings(null, null, null, null, null, millis));
  }

  private static StrategyRejected rejected(String id, String rule, int line) {
    Violation violation = new Violation(rule, "refused", line, 1, null, null);
    return StrategyRejected.builder(id, 0, 1, List.of(violation, violation)).build();
  }
}
