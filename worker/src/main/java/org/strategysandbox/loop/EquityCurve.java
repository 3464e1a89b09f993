package org.strategysandbox.loop;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.ProducedFile;
import org.strategysandbox.event.StrategyResult;

/** A few points of the equity curve that a result holds as a file. */
final class EquityCurve {
  private static final String FILE = "evaluation/equity.csv";
  private static final int POINTS = 200;

  private EquityCurve() {}

  /** At most 200 days, the first and the last among them; none when there is no curve. */
  static List<HistoryRecord.Point> of(Outcome outcome) {
    if (outcome instanceof StrategyResult result) {
      for (ProducedFile file : result.files()) {
        String content = file.content();
        if (file.name().equals(FILE) && content != null) {
          return points(new String(Base64.getDecoder().decode(content), StandardCharsets.UTF_8));
        }
      }
    }
    return List.of();
  }

  private static List<HistoryRecord.Point> points(String csv) {
    List<String> rows = csv.lines().skip(1).toList();
    List<HistoryRecord.Point> points = new ArrayList<>();
    int count = Math.min(POINTS, rows.size());
    for (int i = 0; i < count; i++) {
      String row = rows.get(count == 1 ? 0 : (int) ((long) i * (rows.size() - 1) / (count - 1)));
      String[] cells = row.split(",", -1);
      try {
        double value = Double.parseDouble(cells.length > 1 ? cells[1] : "");
        if (Double.isFinite(value)) {
          points.add(new HistoryRecord.Point(cells[0], value));
        }
      } catch (NumberFormatException e) {
        // A file of another version is no reason to lose the outcome.
      }
    }
    return points;
  }
}
