package org.strategysandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.strategysandbox.event.Failure;
import org.strategysandbox.event.FailureKind;
import org.strategysandbox.event.ProducedFile;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.Warning;

/** The page of outcomes: what it shows, and that no text of a strategy becomes markup. */
class ReportPageTest {
  private static final String HOSTILE =
      "</pre><script>document.title='x'</script><img src=x onerror=alert(1)>\u202e\u0000&\"'";

  @Test
  void showsCurvesFiguresMonthsAndTrades() {
    String page =
        ReportPage.of(
            List.of(
                StrategyResult.builder("s-1", 0, 1)
                    .metrics(Map.of("total_return", 0.25))
                    .files(
                        List.of(
                            file(
                                "evaluation/equity.csv",
                                "date,equity,benchmark\n2024-01-31,1,1\n2024-02-29,1.25,1.1\n"),
                            file(
                                "evaluation/trades.csv",
                                "symbol,side\n1101,long,2024-01-31,2024-02-29,1,1.25,0.25,open\n")))
                    .build()));
    assertThat(page)
        .contains("<polyline", "25.00 %", "<td class=\"up\">25.0 %</td>", "<td>1101</td>")
        .contains("default-src 'none'")
        .doesNotContain("<script", "http:", "https:", "src=");
  }

  @Test
  void aStrategysTextsStayTexts() {
    String page =
        ReportPage.of(
            List.of(
                StrategyResult.builder("s-2", 0, 1)
                    .failure(new Failure(FailureKind.STRATEGY_ERROR, HOSTILE, HOSTILE, Map.of()))
                    .warnings(List.of(new Warning("w", HOSTILE)))
                    .feedback(HOSTILE)
                    .stdout(HOSTILE)
                    .files(
                        List.of(
                            file(
                                "evaluation/equity.csv",
                                "h\n" + HOSTILE + ",1,1\n2024-02-29,2,\"><script>\n")))
                    .build()));
    assertThat(page)
        .doesNotContain("<script", "<img", "\u202e", "\u0000")
        .contains("&lt;script&gt;");
  }

  private static ProducedFile file(String name, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return new ProducedFile(
        name, bytes.length, "0".repeat(64), Base64.getEncoder().encodeToString(bytes));
  }
}
