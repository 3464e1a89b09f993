package org.strategysandbox.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where pages, plots and raw figures are written. */
final class ReportFolder {
  private final Path folder;

  ReportFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes a page, beginning with what it needs to be judged by.
   *
   * @param text Markdown below the title
   */
  void page(String name, String title, MachineFacts machine, Distribution load, String text) {
    String head =
        """
        # %s

        Written by `scripts/bench.sh`, see [README.md](README.md); raw figures are in [raw/](raw/).

        * %s, %d cores, %d GiB of memory; %s; Docker %s; %s
        * load average while measuring: %s%s

        """
            .formatted(
                title,
                machine.processor(),
                machine.cores(),
                machine.memoryBytes() >> 30,
                machine.kernel(),
                machine.docker(),
                machine.java(),
                load.isEmpty()
                    ? "unknown"
                    : String.format(Locale.ROOT, "%.1f to %.1f", load.min(), load.max()),
                load.isEmpty() || load.max() < 2.0 * machine.cores()
                    ? ""
                    : ". **Others used the machine**: wall clocks are higher than at rest, by an unknown"
                        + " factor");
    write(name, head + text.stripTrailing() + "\n");
  }

  void plot(String name, SvgPlot plot) {
    write(name, plot.svg());
  }

  /** Raw figures, one row each. */
  void csv(String name, String header, Stream<List<?>> rows) {
    write(
        "raw/" + name,
        header
            + "\n"
            + rows.map(
                    row ->
                        row.stream().map(ReportFolder::field).collect(Collectors.joining(","))
                            + "\n")
                .collect(Collectors.joining()));
  }

  private static String field(Object value) {
    return value instanceof Double number
        ? String.format(Locale.ROOT, "%.3f", number)
        : String.valueOf(value);
  }

  private void write(String name, String text) {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new BenchException(file + " cannot be written: " + e, e);
    }
  }
}
