package org.strategysandbox.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.strategysandbox.loop.HistoryRecord;
import org.strategysandbox.loop.LoopProgress;

/**
 * One self-contained page about a loop: no script, no image, no address of anything. Every text
 * goes through {@link ReportPage.Html}.
 */
final class LoopPage {
  private static final int BEST = 5;
  private static final int BOARD = 20;
  private static final int MOST_ROWS = 1000;
  private static final List<String> METRICS =
      List.of("total_return", "annual_return", "daily_sharpe", "max_drawdown", "trades");
  private static final List<String> PHASES =
      List.of(
          "queueMillis",
          "validateMillis",
          "acquireMillis",
          "executeMillis",
          "evaluateMillis",
          "totalMillis");

  private final Html html = new Html();
  private final LoopProgress progress;
  private final String rankBy;

  private LoopPage(LoopProgress progress, String rankBy) {
    this.progress = progress;
    this.rankBy = rankBy;
  }

  static String of(LoopProgress progress, String rankBy) {
    return new LoopPage(progress, rankBy).page();
  }

  private String page() {
    List<HistoryRecord.Ended> ended = progress.ended();
    html.raw(ReportPage.head("Loop"));
    html.element("p", ended.size() + " iterations");
    counts("Outcomes", LoopSummary.counts(ended, LoopPage::outcome));
    counts(
        "Modes and why",
        LoopSummary.counts(
            ended, done -> done.decision().mode() + ": " + done.decision().reason()));
    overIterations(ended);
    equity();
    board();
    timings(ended);
    iterations(ended);
    champion();
    return html.raw("</body></html>\n").toString();
  }

  private static String outcome(HistoryRecord.Ended done) {
    return done.kind().isEmpty() ? done.status() : done.status() + ": " + done.kind();
  }

  private void counts(String title, Map<String, Integer> counts) {
    html.element("h2", title).raw("<table>");
    counts.forEach(
        (name, count) ->
            html.raw("<tr>").element("td", name).element("td", "" + count).raw("</tr>"));
    html.raw("</table>");
  }

  /** The score of each iteration, and the best so far. */
  private void overIterations(List<HistoryRecord.Ended> ended) {
    if (progress.champion().isEmpty()) {
      return;
    }
    html.element("h2", rankBy + " over iterations");
    double[] scores = new double[ended.size()];
    double[] best = new double[ended.size()];
    double highest = Double.NaN;
    for (int i = 0; i < ended.size(); i++) {
      HistoryRecord.Ended done = ended.get(i);
      scores[i] = done.score() == null ? Double.NaN : done.score();
      highest = done.champion() ? scores[i] : highest;
      best[i] = highest;
    }
    html.raw(Chart.of("each iteration", scores).beside("the best so far", best).svg());
    for (String metric : METRICS) {
      double[] values =
          ended.stream()
              .mapToDouble(
                  done -> HistoryRecord.metrics(done.outcome()).getOrDefault(metric, Double.NaN))
              .toArray();
      if (!metric.equals(rankBy) && Arrays.stream(values).anyMatch(Double::isFinite)) {
        html.element("h3", metric).raw(Chart.of(metric, values).svg());
      }
    }
  }

  private void equity() {
    List<HistoryRecord.Ended> best =
        progress.leaderboard(BEST).stream().filter(done -> done.equity().size() > 1).toList();
    if (best.isEmpty()) {
      return;
    }
    html.element("h2", "Equity of the best");
    for (HistoryRecord.Ended done : best) {
      List<HistoryRecord.Point> points = done.equity();
      html.element("h3", "iteration " + done.iteration() + ": " + done.name());
      html.raw(
          Chart.of("equity", points.stream().mapToDouble(HistoryRecord.Point::value).toArray())
              .over(points.get(0).day(), points.get(points.size() - 1).day())
              .svg());
    }
  }

  private void board() {
    List<HistoryRecord.Ended> board = progress.leaderboard(BOARD);
    if (board.isEmpty()) {
      return;
    }
    html.element("h2", "Leaderboard").raw("<table><tr>");
    html.element("th", "iteration").element("th", "strategy").element("th", rankBy);
    METRICS.forEach(metric -> html.element("th", metric));
    html.raw("</tr>");
    for (HistoryRecord.Ended done : board) {
      Map<String, Double> metrics = HistoryRecord.metrics(done.outcome());
      html.raw("<tr>").element("td", "" + done.iteration()).element("td", done.name());
      html.element("td", String.format(Locale.ROOT, "%.3f", done.score()));
      for (String metric : METRICS) {
        Double value = metrics.get(metric);
        html.raw("<td>")
            .text(value == null ? "" : OutcomePrinter.figure(metric, value))
            .raw("</td>");
      }
      html.raw("</tr>");
    }
    html.raw("</table>");
  }

  private void timings(List<HistoryRecord.Ended> ended) {
    html.element("h2", "Timings in milliseconds")
        .raw("<table><tr><th>phase</th><th>count</th><th>median</th><th>p95</th></tr>");
    for (String phase : PHASES) {
      List<Double> values = new ArrayList<>();
      for (HistoryRecord.Ended done : ended) {
        Double millis = done.timing(phase);
        if (millis != null) {
          values.add(millis);
        }
      }
      timing(phase.replace("Millis", ""), values);
    }
    timing("iteration", ended.stream().map(HistoryRecord.Ended::wallMillis).toList());
    html.raw("</table>");
  }

  private void timing(String name, List<Double> values) {
    if (values.isEmpty()) {
      return;
    }
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    html.raw("<tr>")
        .element("td", name)
        .element("td", "" + sorted.length)
        .element("td", millis(sorted, 0.5))
        .element("td", millis(sorted, 0.95))
        .raw("</tr>");
  }

  /** Nearest rank. */
  private static String millis(double[] sorted, double share) {
    return String.format(Locale.ROOT, "%.1f", sorted[(int) Math.ceil(share * sorted.length) - 1]);
  }

  private void iterations(List<HistoryRecord.Ended> ended) {
    html.element("h2", "Iterations").raw("<table><tr>");
    for (String head : List.of("iteration", "strategy", "outcome", rankBy, "mode", "seconds", "")) {
      html.raw("<th>").text(head).raw("</th>");
    }
    html.raw("</tr>");
    for (HistoryRecord.Ended done :
        ended.subList(Math.max(0, ended.size() - MOST_ROWS), ended.size())) {
      HistoryRecord.Duplicate duplicate = done.duplicateOf();
      html.raw("<tr>");
      html.element("td", "" + done.iteration()).raw("<td>").text(done.name()).raw("</td>");
      html.element("td", outcome(done)).raw("<td>");
      html.text(done.score() == null ? "" : String.format(Locale.ROOT, "%.3f", done.score()));
      html.raw("</td>").element("td", done.decision().mode());
      html.element("td", String.format(Locale.ROOT, "%.2f", done.wallMillis() / 1000)).raw("<td>");
      html.text(
          (done.champion() ? "champion " : "")
              + (duplicate == null
                  ? ""
                  : "same " + duplicate.by() + " as " + duplicate.iteration()));
      html.raw("</td></tr>");
    }
    html.raw("</table>");
  }

  private void champion() {
    progress
        .champion()
        .ifPresent(
            best ->
                html.element("h2", "Code of the best: iteration " + best.iteration())
                    .element("pre", progress.code(best.iteration())));
  }
}
