package org.strategysandbox.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.event.Outcome;
import picocli.CommandLine.Option;

/** The option {@code --report}: collects outcomes and writes them as one page. */
final class ReportOption {
  private static final int MOST = 500;

  @Option(
      names = "--report",
      paramLabel = "out.html",
      description = "Write a self-contained page: equity, drawdown, months, figures, trades.")
  @Nullable Path path;

  private final List<Outcome> outcomes = new ArrayList<>();

  ReportOption() {}

  void add(Outcome outcome) {
    if (path != null && outcomes.size() < MOST) {
      outcomes.add(outcome);
    }
  }

  /**
   * Writes the page if one is asked for.
   *
   * @throws CliException the file cannot be written
   */
  void write() {
    if (path == null) {
      return;
    }
    try {
      Files.writeString(path, ReportPage.of(outcomes));
    } catch (IOException e) {
      throw CliException.usage("Cannot write " + path + ": " + e, "Name another file.");
    }
  }
}
