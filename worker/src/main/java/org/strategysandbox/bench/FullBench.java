package org.strategysandbox.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Every page of the report. */
public final class FullBench {
  private final BenchSetup setup;
  private final Path out;
  private final Consumer<String> progress;
  private final List<Part> parts;

  /**
   * @param out folder of the pages
   * @param runs submissions in a row
   * @param progress hears what is being measured
   */
  public FullBench(BenchSetup setup, Path out, int runs, Consumer<String> progress) {
    this.setup = setup;
    this.out = out;
    this.progress = progress;
    this.parts =
        List.of(
            new PhasesPart(40, 100),
            new OverheadPart(9, Duration.ofMinutes(14)),
            new EndToEndPart(Duration.ofSeconds(30)),
            new EndurancePart(runs, Duration.ofMinutes(10)));
  }

  /** Names of the pages. */
  public static List<String> names() {
    return List.of("phases", "overhead", "end-to-end", "endurance");
  }

  /**
   * Measures and writes.
   *
   * @param only pages that are wanted
   * @throws BenchException if something that is to succeed does not
   */
  public void run(List<String> only) throws InterruptedException {
    MachineFacts machine = MachineFacts.of(setup.docker().info());
    ReportFolder folder = new ReportFolder(out);
    for (Part part : parts) {
      if (only.contains(part.name())) {
        progress.accept(part.name());
        try (LoadWatch load = new LoadWatch()) {
          part.measure(setup, folder, machine, load);
        }
      }
    }
  }
}
