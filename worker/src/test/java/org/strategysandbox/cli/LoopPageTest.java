package org.strategysandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.loop.HistoryRecord;
import org.strategysandbox.loop.LoopProgress;

/** What a loop shows at its end and on its way, with texts that nobody trusts. */
class LoopPageTest {
  private static final String HOSTILE =
      "</pre><script>alert(1)</script><img src=x>\u202e\u0000&\"'\u001b[2J";

  private static HistoryRecord.Started started(int iteration, String name) {
    return new HistoryRecord.Started(iteration, "l-" + iteration, name, name, "c" + iteration, "t");
  }

  private static HistoryRecord.Ended ended(
      int iteration, String name, @Nullable Double score, boolean champion, String outcome)
      throws Exception {
    return new HistoryRecord.Ended(
        iteration,
        "l-" + iteration,
        name,
        "c" + iteration,
        "t",
        1500,
        new HistoryRecord.Decision(iteration == 2 ? "direct" : "queue", "configured", HOSTILE),
        null,
        score,
        champion,
        new ObjectMapper().readTree(outcome),
        score == null
            ? List.of()
            : List.of(
                new HistoryRecord.Point("2024-01-02", 1), new HistoryRecord.Point(HOSTILE, 1.5)));
  }

  private static LoopProgress progress() throws Exception {
    return LoopProgress.of(
        List.of(
            new HistoryRecord.Opened(1, "l", "t"),
            started(1, "plain"),
            ended(
                1,
                "plain",
                1.25,
                true,
                "{\"status\":\"succeeded\",\"metrics\":{\"daily_sharpe\":1.25,\"total_return\":0.5},"
                    + "\"timings\":{\"totalMillis\":1200}}"),
            started(2, HOSTILE),
            ended(
                2,
                HOSTILE,
                2.5,
                true,
                "{\"status\":\"succeeded\",\"metrics\":{\"daily_sharpe\":2.5}}"),
            started(3, "bad"),
            ended(
                3,
                "bad",
                null,
                false,
                new ObjectMapper()
                    .createObjectNode()
                    .put("status", "failed")
                    .set("failure", new ObjectMapper().createObjectNode().put("kind", HOSTILE))
                    .toString())));
  }

  @Test
  void showsMetricsCurvesOutcomesTimingsAndTheBest() throws Exception {
    String page = LoopPage.of(progress(), "daily_sharpe");
    assertThat(page)
        .contains("<polyline", "Leaderboard", "Equity of the best", "50.00 %", "1200.0")
        .contains("<td>queue: configured</td><td>2</td>", "Code of the best: iteration 2")
        .contains("default-src 'none'");
  }

  @Test
  void noTextBecomesMarkup() throws Exception {
    assertThat(LoopPage.of(progress(), "daily_sharpe"))
        .contains("&lt;script&gt;")
        .doesNotContain("<script", "<img", "\u202e", "\u0000", "\u001b", "http:", "https:");
  }

  @Test
  void anEmptyLoopHasAPageToo() {
    assertThat(LoopPage.of(LoopProgress.of(List.of()), "daily_sharpe")).contains("0 iterations");
    assertThat(LoopSummary.of(LoopProgress.of(List.of()), "x")).isEqualTo("\n0 iterations\n");
  }

  @Test
  void theSummaryCountsAndRanks() throws Exception {
    assertThat(LoopSummary.of(progress(), "daily_sharpe"))
        .contains("3 iterations: 1 failed, 2 succeeded")
        .contains("modes: 1 direct (configured), 2 queue (configured)")
        .containsPattern("1 +2 +2\\.500")
        .containsPattern("2 +1 +1\\.250 +plain")
        .doesNotContain("\u001b");
  }

  @Test
  void aTerminalSeesABarWithTheTimeThatIsLeftAndNoTextMovesItsCursor() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    LoopConsole console =
        new LoopConsole(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            true,
            false,
            4,
            "daily_sharpe");
    console.begin(LoopProgress.of(List.of()));
    console.started(started(2, HOSTILE), false);
    console.ended(
        ended(2, HOSTILE, 2.5, true, "{\"status\":\"succeeded\"}"),
        StrategyResult.builder("l-2", 0, 1).build());
    console.waiting(3, HOSTILE);
    console.finish();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("2/4 ", "daily_sharpe 2.500", "the best so far", "NOT ISOLATED")
        .doesNotContain("\u001b", "\u202e");
    String bar = err.toString(StandardCharsets.UTF_8);
    assertThat(bar)
        .contains("[######------------------] 1/4, done in 0:00:0", "best 2.500 (iteration 2)")
        .contains("waits: ");
    assertThat(bar.replace("\r\u001b[K", "")).doesNotContain("\u001b", "\u202e", "\u0000");
  }
}
