package org.strategysandbox.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.loop.HistoryFile;
import org.strategysandbox.loop.HistoryRecord;
import org.strategysandbox.loop.LoopListener;
import org.strategysandbox.loop.LoopProgress;

/**
 * What a person sees of a loop: a line for each iteration, and on a terminal a bar that says how
 * far it is and when it will be done.
 */
final class LoopConsole implements LoopListener {
  private static final int BAR = 24;
  private static final int MOST_WHY = 100;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream out;
  private final PrintStream err;
  private final boolean terminal;
  private final boolean json;
  private final int total;
  private final String rankBy;
  private int done;
  private int doneBefore;
  private long begin = System.nanoTime();
  private String champion = "";

  /**
   * @param terminal whether a person looks at {@code err}
   * @param json whether each iteration's line of history is printed
   */
  LoopConsole(
      PrintStream out, PrintStream err, boolean terminal, boolean json, int total, String rankBy) {
    this.out = out;
    this.err = err;
    this.terminal = terminal;
    this.json = json;
    this.total = total;
    this.rankBy = rankBy;
  }

  /** Starts with what the history holds. */
  void begin(LoopProgress progress) {
    begin = System.nanoTime();
    doneBefore = progress.ended().size();
    done = doneBefore;
    progress.champion().ifPresent(this::crown);
    if (doneBefore > 0 && !json) {
      out.println("goes on after " + doneBefore + " iterations of the history");
    }
  }

  @Override
  public void started(HistoryRecord.Started started, boolean resumed) {
    bar(Printable.line(started.name()) + (resumed ? " (taken up again)" : ""));
  }

  @Override
  public void waiting(int iteration, String why) {
    String line = Printable.line(why);
    bar("waits: " + (line.length() <= MOST_WHY ? line : line.substring(0, MOST_WHY) + "…"));
  }

  @Override
  public void ended(HistoryRecord.Ended ended, Outcome outcome) {
    done++;
    if (ended.champion()) {
      crown(ended);
    }
    if (terminal) {
      err.print(CLEAR);
      err.flush();
    }
    out.println(json ? HistoryFile.toJson(ended) : line(ended));
    out.flush();
    bar("");
  }

  private void crown(HistoryRecord.Ended ended) {
    champion =
        String.format(Locale.ROOT, ", best %s (iteration %d)", score(ended), ended.iteration());
  }

  private static String score(HistoryRecord.Ended ended) {
    return ended.score() == null ? "" : String.format(Locale.ROOT, "%.3f", ended.score());
  }

  private String line(HistoryRecord.Ended ended) {
    StringBuilder text = new StringBuilder();
    text.append(ended.iteration()).append('/').append(total).append(' ');
    text.append(Printable.line(ended.name())).append(": ").append(ended.status());
    if (!ended.kind().isEmpty()) {
      text.append(", ").append(Printable.line(ended.kind()));
    }
    if (ended.score() != null) {
      text.append(", ").append(rankBy).append(' ').append(score(ended));
    }
    if (ended.champion()) {
      text.append(", the best so far");
    }
    HistoryRecord.Duplicate duplicate = ended.duplicateOf();
    if (duplicate != null) {
      text.append(", same ")
          .append(duplicate.by())
          .append(" as iteration ")
          .append(duplicate.iteration());
    }
    text.append(
        String.format(
            Locale.ROOT, " [%s, %.2f s]", ended.decision().mode(), ended.wallMillis() / 1000));
    if (ended.decision().mode().equals("direct")) {
      text.append(" NOT ISOLATED (").append(ended.decision().reason()).append(')');
    }
    return text.toString();
  }

  private void bar(String what) {
    if (!terminal) {
      return;
    }
    int filled = total == 0 ? BAR : Math.min(BAR, BAR * done / total);
    err.print(
        CLEAR
            + "["
            + "#".repeat(filled)
            + "-".repeat(BAR - filled)
            + "] "
            + done
            + "/"
            + total
            + eta()
            + champion
            + (what.isEmpty() ? "" : ": " + what));
    err.flush();
  }

  private String eta() {
    int here = done - doneBefore;
    if (here == 0 || done >= total) {
      return "";
    }
    long nanos = (System.nanoTime() - begin) / here * (total - done);
    Duration left = Duration.ofNanos(nanos);
    return String.format(
        Locale.ROOT,
        ", done in %d:%02d:%02d",
        left.toHours(),
        left.toMinutesPart(),
        left.toSecondsPart());
  }

  /** Leaves no half-written line behind. */
  void finish() {
    if (terminal) {
      err.print(CLEAR);
      err.flush();
    }
  }
}
