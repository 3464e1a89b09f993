package org.strategysandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.strategysandbox.event.ExecutionMode;
import org.strategysandbox.event.Failure;
import org.strategysandbox.event.FailureKind;
import org.strategysandbox.event.StrategyRejected;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.Violation;

class OutcomeCsvTest {
  private final OutcomeCsv csv = new OutcomeCsv();

  @Test
  void everyLineHasTheHeadersColumns() {
    int columns = csv.header().split(",", -1).length;
    String success =
        csv.line(
            StrategyResult.builder("a", 0, 1)
                .mode(ExecutionMode.SANDBOX)
                .metrics(Map.of("total_return", 0.5, "trades", 3.0))
                .build());
    String rejected =
        csv.line(
            StrategyRejected.builder("b", 0, 1, List.of(new Violation("r", "m", 1, 1, null, null)))
                .build());
    assertThat(success.split(",", -1)).hasSize(columns);
    assertThat(rejected.split(",", -1)).hasSize(columns);
  }

  @Test
  void textsCannotBecomeFormulasOrBreakTheLine() {
    String line =
        csv.line(
            StrategyResult.builder("a", 0, 1)
                .mode(ExecutionMode.SANDBOX)
                .failure(new Failure(FailureKind.STRATEGY_ERROR, "=cmd|' /C calc'!A0\n\"x\""))
                .build());
    assertThat(line).contains("\"'=cmd|").doesNotContain("\n").contains("\"\"x\"\"");
  }
}
