package org.strategysandbox.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The sandbox against a direct process, strategy by strategy. */
final class OverheadPart implements Part {
  private static final double SECOND = 1_000;
  private static final double TENTH = 100;
  private static final double SHORT = 500;
  private static final int SHORT_TURNS = 4;

  private final int rounds;
  private final Duration limit;

  /**
   * @param limit no further turn begins after that, when each strategy had one
   */
  OverheadPart(int rounds, Duration limit) {
    this.rounds = rounds;
    this.limit = limit;
  }

  @Override
  public String name() {
    return "overhead";
  }

  @Override
  public void measure(BenchSetup setup, ReportFolder out, MachineFacts machine, LoadWatch load)
      throws InterruptedException {
    List<Strategy> samples = Strategies.samples(setup.samples());
    List<Strategy> strategies = new ArrayList<>(samples);
    strategies.addAll(Strategies.shaped());
    List<Overhead.Compared> warm = warm(setup, strategies);
    List<Overhead.Compared> cold = cold(setup, samples);
    out.csv(
        "overhead.csv",
        "cache,strategy,sandboxMillis,directMillis,sandboxCpuMillis,directCpuMillis",
        java.util.stream.Stream.concat(rows("warm", warm), rows("cold", cold)));
    out.plot(
        "overhead.svg",
        new SvgPlot(
                "Sandbox to direct process, with 95 % intervals",
                new SvgPlot.Axis("direct process, milliseconds", true),
                new SvgPlot.Axis("ratio of medians", false))
            .dots(
                "page cache warm",
                warm.stream()
                    .map(
                        c ->
                            new SvgPlot.Point(
                                c.directMillis(),
                                c.ratio().estimate(),
                                c.ratio().low(),
                                c.ratio().high()))
                    .toList()));
    out.page(
        "overhead.md",
        "Overhead against a direct process",
        machine,
        load.load(),
        """
        The same code in a hardened container and as an ordinary process of the same machine, in turns. Both are the image's
        interpreter with everything imported, wait, get the quota of a run (%s cores) and then the code; compared is the time
        from sending it to the last byte of the result. The direct process has no container, no seccomp, no Landlock, and pipes
        instead of the daemon's stream. A ratio of 1 is no overhead; the interval is the 95 %% bootstrap interval of the median of
        the ratios of single turns. CPU times are those of the container's cgroup and of the direct process; other load on the
        machine changes them much less than wall clocks.

        """
                .formatted(setup.config().limits().cpus())
            + summary(warm)
            + "\n"
            + table(warm)
            + "\n![Ratios](overhead.svg)\n\n## Page cache cold\n\n"
            + "Once each: the dataset's files were dropped from the page cache before each of the two, as far as no other process"
            + " had them mapped. What is on disk costs both the same.\n\n"
            + table(cold));
  }

  private List<Overhead.Compared> warm(BenchSetup setup, List<Strategy> strategies)
      throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    try (Overhead overhead = new Overhead(setup)) {
      overhead.turn(Strategies.trivial(), () -> {}, false);
      for (int round = 0; round < rounds; round++) {
        for (Strategy strategy : strategies) {
          for (int turn = turns(overhead, strategy); turn > 0; turn--) {
            if (round > 0 && System.nanoTime() > deadline) {
              return overhead.compared();
            }
            overhead.turn(strategy, () -> {}, true);
          }
        }
      }
      return overhead.compared();
    }
  }

  /**
   * The quota is given out in slices of a tenth of a second: a short run is over in this slice or
   * in the next one, and only many turns tell by how much it differs.
   */
  private static int turns(Overhead overhead, Strategy strategy) {
    boolean isShort =
        overhead.compared().stream()
            .anyMatch(c -> c.strategy().equals(strategy) && c.directMillis() < SHORT);
    return isShort ? SHORT_TURNS : 1;
  }

  private static List<Overhead.Compared> cold(BenchSetup setup, List<Strategy> strategies)
      throws InterruptedException {
    Path dataset = setup.config().dataset().workerPath();
    try (Overhead overhead = new Overhead(setup)) {
      for (Strategy strategy : strategies) {
        overhead.turn(strategy, () -> PageCache.drop(dataset), true);
      }
      return overhead.compared();
    }
  }

  private static java.util.stream.Stream<List<?>> rows(
      String cache, List<Overhead.Compared> compared) {
    return compared.stream()
        .flatMap(
            c ->
                c.pairs().stream()
                    .map(
                        p ->
                            List.of(
                                cache,
                                c.strategy().name(),
                                p.sandbox(),
                                p.direct(),
                                p.sandboxCpu(),
                                p.directCpu())));
  }

  private static String summary(List<Overhead.Compared> compared) {
    Distribution seconds = overheads(compared, SECOND);
    Distribution tenths = overheads(compared, TENTH);
    return new MarkdownTable("", "aim", "measured", "strategies")
        .row(
            "median of strategies of 1 s and more",
            "≤ 1 %",
            seconds.isEmpty() ? "–" : percent(seconds.median()),
            seconds.n())
        .row(
            "largest above 100 ms",
            "≤ 5 %",
            tenths.isEmpty() ? "–" : percent(tenths.max()),
            tenths.n())
        .row(
            "largest lower bound of an interval above 100 ms",
            "",
            tenths.isEmpty()
                ? "–"
                : percent(
                    compared.stream()
                        .filter(c -> c.directMillis() >= TENTH)
                        .mapToDouble(c -> c.ratio().low() - 1)
                        .max()
                        .orElse(0)),
            "overhead that noise does not explain")
        .row(
            "median of the ratios of CPU times above 100 ms, less 1",
            "",
            cpu(compared).isEmpty() ? "–" : percent(cpu(compared).median()),
            cpu(compared).n())
        .toString();
  }

  private static Distribution cpu(List<Overhead.Compared> compared) {
    return Distribution.of(
        compared.stream()
            .filter(c -> c.directMillis() >= TENTH)
            .flatMap(c -> c.cpuRatio().stream())
            .map(ratio -> ratio.estimate() - 1)
            .toList());
  }

  private static Distribution overheads(List<Overhead.Compared> compared, double from) {
    return Distribution.of(
        compared.stream()
            .filter(c -> c.directMillis() >= from)
            .map(c -> c.ratio().estimate() - 1)
            .toList());
  }

  private static String bounds(Bootstrap.Interval interval) {
    return MarkdownTable.number(interval.low()) + " to " + MarkdownTable.number(interval.high());
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%+.1f %%", share * 100);
  }

  private static String table(List<Overhead.Compared> compared) {
    MarkdownTable table =
        new MarkdownTable(
            "strategy",
            "direct ms",
            "sandbox ms",
            "ratio",
            "95 % interval",
            "ratio of CPU times",
            "95 % interval",
            "n");
    compared.stream()
        .sorted(Comparator.comparingDouble(Overhead.Compared::directMillis))
        .forEach(
            c ->
                table.row(
                    "`" + c.strategy().name() + "`",
                    c.directMillis(),
                    c.sandboxMillis(),
                    c.ratio().estimate(),
                    bounds(c.ratio()),
                    c.cpuRatio().map(r -> MarkdownTable.number(r.estimate())).orElse("–"),
                    c.cpuRatio().map(OverheadPart::bounds).orElse("–"),
                    c.pairs().size()));
    return table.toString();
  }
}
