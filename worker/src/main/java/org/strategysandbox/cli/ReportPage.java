package org.strategysandbox.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.strategysandbox.event.DeadLetter;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.ProducedFile;
import org.strategysandbox.event.StrategyRejected;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.Violation;
import org.strategysandbox.event.Warning;

/**
 * One self-contained page about outcomes: no script, no image, no address of anything; the content
 * security policy allows inline style alone. Every text goes through {@link Html}.
 */
final class ReportPage {
  private static final String STYLE =
      "body{font:15px/1.5 system-ui,sans-serif;max-width:960px;margin:2em auto;padding:0 1em;color:#222}"
          + "h2{margin-top:2.5em;border-bottom:1px solid #ccc}table{border-collapse:collapse;margin:1em 0}"
          + "td,th{padding:2px 10px;text-align:right;border-bottom:1px solid #eee;font-variant-numeric:tabular-nums}"
          + "td:first-child,th:first-child{text-align:left}.warn{color:#8a4b00}.bad{color:#a00}"
          + "pre{background:#f6f6f6;padding:1em;overflow-x:auto;white-space:pre-wrap}"
          + ".wide{overflow-x:auto}.wide td,.wide th{padding:2px 6px}.note{color:#666;overflow-wrap:anywhere}p,h2{overflow-wrap:anywhere}"
          + "svg{width:100%;height:auto;background:#fafafa}.up{background:#dff2df}.down{background:#f8dede}";

  private static final int MOST_TRADES = 200;
  private static final List<String> HEADS =
      List.of("symbol", "side", "entry", "exit", "entry price", "exit price", "profit", "reason");

  private final Html html = new Html();

  private ReportPage() {}

  /** The page of some outcomes, in this order. */
  static String of(List<Outcome> outcomes) {
    return new ReportPage().page(outcomes);
  }

  /**
   * The beginning of a page, up to its heading.
   *
   * @param title of our own
   */
  static String head(String title) {
    return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        + "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">"
        + "<meta name=\"referrer\" content=\"no-referrer\"><title>"
        + title
        + "</title><style>"
        + STYLE
        + "</style></head><body><h1>"
        + title
        + "</h1>";
  }

  private String page(List<Outcome> outcomes) {
    html.raw(head("Strategies"));
    outcomes.forEach(this::outcome);
    return html.raw("</body></html>\n").toString();
  }

  private void outcome(Outcome outcome) {
    html.element("h2", outcome.submissionId());
    if (outcome instanceof StrategyResult result) {
      result(result);
    } else if (outcome instanceof StrategyRejected rejected) {
      html.element("p", "rejected");
      for (Violation violation : rejected.violations()) {
        html.element(
            "p", "line " + violation.line() + ", " + violation.rule() + ": " + violation.message());
        html.element("pre", violation.source());
        html.element("p", violation.hint());
      }
    } else if (outcome instanceof DeadLetter letter) {
      html.raw("<div class=\"bad\">")
          .element("p", "dead-lettered, " + letter.failure().kind().wireName())
          .element("p", letter.failure().message())
          .raw("</div>");
    }
  }

  private void result(StrategyResult result) {
    if (result.failure() != null) {
      html.raw("<div class=\"bad\">")
          .element("p", result.failure().kind().wireName() + ": " + result.failure().message())
          .raw("</div>");
      html.element("pre", result.failure().traceback());
    }
    warnings(result.warnings());
    List<String[]> equity = rows(result, "evaluation/equity.csv");
    if (equity.size() > 1) {
      double[] own = column(equity, 1);
      double[] benchmark = column(equity, 2);
      String from = equity.get(0)[0];
      String to = equity.get(equity.size() - 1)[0];
      html.element("h3", "Equity and benchmark");
      html.raw(Chart.of("equity", own).beside("benchmark", benchmark).over(from, to).svg());
      html.element("h3", "Drawdown");
      html.raw(Chart.of("drawdown", drawdown(own)).inPercent().over(from, to).svg());
      MonthlyReturns.write(html, equity);
    }
    statistics(result.metrics(), result.claimedMetrics());
    trades(rows(result, "evaluation/trades.csv"));
    if (result.feedback() != null) {
      html.element("h3", "Feedback").element("pre", result.feedback());
    }
    if (result.stdout() != null && !result.stdout().isEmpty()) {
      html.element("h3", "Output").element("pre", result.stdout());
    }
    provenance(result);
  }

  private void provenance(StrategyResult result) {
    html.raw("<p class=\"note\">");
    if (result.codeSha256() != null) {
      html.text("code " + result.codeSha256());
    }
    if (result.dataset() != null) {
      html.text(" dataset " + result.dataset().id() + " " + result.dataset().sha256());
    }
    html.raw("</p>");
  }

  private void warnings(List<Warning> warnings) {
    if (warnings.isEmpty()) {
      return;
    }
    html.element("h3", "Warnings").raw("<div class=\"warn\">");
    for (Warning warning : warnings) {
      html.element("p", warning.code() + ": " + warning.message());
    }
    html.raw("</div>");
  }

  private void statistics(Map<String, Double> metrics, Map<String, Double> claimed) {
    if (metrics.isEmpty()) {
      return;
    }
    html.element("h3", "Statistics").raw("<table><tr><th>figure</th><th>measured</th>");
    html.raw(claimed.isEmpty() ? "</tr>" : "<th>claimed by the strategy</th></tr>");
    metrics.forEach(
        (name, value) -> {
          html.raw("<tr>").element("td", name).element("td", OutcomePrinter.figure(name, value));
          Double claim = claimed.get(name);
          html.element("td", claim == null ? null : OutcomePrinter.figure(name, claim));
          html.raw("</tr>");
        });
    html.raw("</table>");
  }

  private void trades(List<String[]> trades) {
    if (trades.isEmpty()) {
      return;
    }
    html.element("h3", "Trades").raw("<div class=\"wide\"><table><tr>");
    for (String head : HEADS) {
      html.element("th", head);
    }
    html.raw("</tr>");
    for (String[] trade : trades.subList(0, Math.min(MOST_TRADES, trades.size()))) {
      html.raw("<tr>");
      for (String cell : trade) {
        html.element("td", cell);
      }
      html.raw("</tr>");
    }
    html.raw("</table></div>");
    if (trades.size() > MOST_TRADES) {
      html.element("p", "and " + (trades.size() - MOST_TRADES) + " more in evaluation/trades.csv");
    }
  }

  private static double[] drawdown(double[] values) {
    double[] result = new double[values.length];
    double highest = 0;
    for (int i = 0; i < values.length; i++) {
      highest = Math.max(highest, values[i]);
      result[i] = highest > 0 ? values[i] / highest - 1 : 0;
    }
    return result;
  }

  /** The rows of a CSV file of ours, without its head; none when it is not there. */
  private static List<String[]> rows(StrategyResult result, String name) {
    for (ProducedFile file : result.files()) {
      String content = file.content();
      if (file.name().equals(name) && content != null) {
        List<String[]> rows = new ArrayList<>();
        String text = new String(Base64.getDecoder().decode(content), StandardCharsets.UTF_8);
        text.lines().skip(1).forEach(line -> rows.add(line.split(",", -1)));
        return rows;
      }
    }
    return List.of();
  }

  private static double[] column(List<String[]> rows, int column) {
    return rows.stream().mapToDouble(row -> number(row, column)).toArray();
  }

  static double number(String[] row, int column) {
    try {
      return column < row.length ? Double.parseDouble(row[column]) : Double.NaN;
    } catch (NumberFormatException e) {
      // A benchmark that is missing on a day.
      return Double.NaN;
    }
  }
}
