package org.strategysandbox.cli;

import java.io.PrintStream;
import org.strategysandbox.event.Outcome;

/** Shows how far a batch is: one line that is rewritten on a terminal, else a line an outcome. */
final class OutcomeProgress {
  private final PrintStream out;
  private final boolean terminal;
  private final int total;
  private final String idPrefix;
  private int done;

  /**
   * @param idPrefix left out of the ids that are shown
   */
  OutcomeProgress(PrintStream out, boolean terminal, int total, String idPrefix) {
    this.out = out;
    this.terminal = terminal;
    this.total = total;
    this.idPrefix = idPrefix;
    if (terminal) {
      show("waiting for the first outcome");
    }
  }

  void arrived(Outcome outcome) {
    done++;
    String id = outcome.submissionId();
    String shown = id.startsWith(idPrefix) ? id.substring(idPrefix.length()) : id;
    show(Printable.line(shown) + " " + outcome.status().wireName());
  }

  /** Leaves no half-written line behind. */
  void finish() {
    if (terminal) {
      out.print("\r\u001b[K");
      out.flush();
    }
  }

  private void show(String text) {
    String line = "    %d of %d: %s".formatted(done, total, text);
    if (terminal) {
      out.print("\r\u001b[K" + line);
      out.flush();
    } else {
      out.println(line);
    }
  }
}
