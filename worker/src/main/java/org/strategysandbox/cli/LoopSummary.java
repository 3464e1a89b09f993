package org.strategysandbox.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.strategysandbox.loop.HistoryRecord;
import org.strategysandbox.loop.LoopProgress;

/** A loop in a few lines. */
final class LoopSummary {
  private static final int MOST = 10;

  private LoopSummary() {}

  static String of(LoopProgress progress, String rankBy) {
    List<HistoryRecord.Ended> ended = progress.ended();
    StringBuilder text = new StringBuilder("\n");
    text.append(ended.size()).append(ended.size() == 1 ? " iteration" : " iterations");
    if (ended.isEmpty()) {
      return text.append("\n").toString();
    }
    text.append(": ").append(listed(counts(ended, HistoryRecord.Ended::status)));
    long duplicates = ended.stream().filter(done -> done.duplicateOf() != null).count();
    if (duplicates > 0) {
      text.append("; ").append(duplicates).append(duplicates == 1 ? " duplicate" : " duplicates");
    }
    text.append("\nmodes: ")
        .append(
            listed(
                counts(
                    ended, done -> done.decision().mode() + " (" + done.decision().reason() + ")")))
        .append('\n');
    List<HistoryRecord.Ended> board = progress.leaderboard(MOST);
    if (board.isEmpty()) {
      return text.append("no strategy has a ").append(rankBy).append('\n').toString();
    }
    text.append(
        String.format(
            Locale.ROOT, "%n%4s  %9s  %10s  %s%n", "rank", "iteration", rankBy, "strategy"));
    int rank = 1;
    for (HistoryRecord.Ended done : board) {
      text.append(
          String.format(
              Locale.ROOT,
              "%4d  %9d  %10.3f  %s%n",
              rank++,
              done.iteration(),
              done.score(),
              Printable.line(done.name())));
    }
    return text.toString();
  }

  /** How often each, by name. */
  static Map<String, Integer> counts(
      List<HistoryRecord.Ended> ended, Function<HistoryRecord.Ended, String> name) {
    Map<String, Integer> counts = new TreeMap<>();
    ended.forEach(done -> counts.merge(name.apply(done), 1, Integer::sum));
    return counts;
  }

  private static String listed(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " " + Printable.line(entry.getKey()))
        .collect(Collectors.joining(", "));
  }
}
