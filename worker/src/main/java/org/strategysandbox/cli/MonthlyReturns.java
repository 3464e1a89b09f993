package org.strategysandbox.cli;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** A table of a year a row: the return of each month, and of the year. */
final class MonthlyReturns {
  private static final int MONTHS = 12;

  private MonthlyReturns() {}

  /**
   * @param equity days as {@code 2024-01-31} and values, ascending; not empty
   */
  static void write(Html html, List<String[]> equity) {
    TreeMap<String, Double> last = new TreeMap<>();
    for (String[] row : equity) {
      if (row[0].matches("\\d{4}-(0[1-9]|1[0-2])-\\d{2}")) {
        last.put(row[0].substring(0, 7), ReportPage.number(row, 1));
      }
    }
    html.element("h3", "Monthly returns").raw("<div class=\"wide\"><table><tr><th></th>");
    for (int month = 1; month <= MONTHS; month++) {
      html.raw("<th>").text(String.format(Locale.ROOT, "%02d", month)).raw("</th>");
    }
    html.raw("<th>year</th></tr>");
    double before = ReportPage.number(equity.get(0), 1);
    for (String year :
        last.keySet().stream().map(month -> month.substring(0, 4)).distinct().toList()) {
      double begin = before;
      html.raw("<tr>").element("td", year);
      for (int month = 1; month <= MONTHS; month++) {
        Double value = last.get(String.format(Locale.ROOT, "%s-%02d", year, month));
        if (value == null) {
          html.raw("<td></td>");
          continue;
        }
        cell(html, value, before);
        before = value;
      }
      cell(html, before, begin);
      html.raw("</tr>");
    }
    html.raw("</table></div>");
  }

  private static void cell(Html html, double value, double before) {
    double change = value / before - 1;
    if (!Double.isFinite(change)) {
      html.raw("<td>–</td>");
      return;
    }
    html.raw(change < 0 ? "<td class=\"down\">" : "<td class=\"up\">")
        .text(String.format(Locale.ROOT, "%.1f %%", change * 100))
        .raw("</td>");
  }
}
