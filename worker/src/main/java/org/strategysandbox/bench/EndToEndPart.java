package org.strategysandbox.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.strategysandbox.event.StartKind;

/** Through the broker: latency at several rates, and several at once. */
final class EndToEndPart implements Part {
  private static final List<Double> SHARES = List.of(0.25, 0.5, 0.75, 0.9);
  private static final int WAITING = 32;
  private static final int WARM_UP = 10;
  private static final int FEWEST = 20;
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Duration each;

  /**
   * @param each length of one rate; longer, within a minute, when few would arrive
   */
  EndToEndPart(Duration each) {
    this.each = each;
  }

  @Override
  public String name() {
    return "end-to-end";
  }

  /** One rate of one strategy. */
  private record Step(Strategy strategy, double share, double rate, List<Queue.Served> served) {
    List<Double> of(ToDoubleFunction<Queue.Served> figure) {
      return served.stream().mapToDouble(figure).boxed().toList();
    }

    long warm() {
      return served.stream().filter(s -> s.start() == StartKind.WARM).count();
    }
  }

  @Override
  @SuppressWarnings("try") // the worker only has to run
  public void measure(BenchSetup setup, ReportFolder out, MachineFacts machine, LoadWatch load)
      throws InterruptedException {
    List<Step> steps = new ArrayList<>();
    MarkdownTable sustained = new MarkdownTable("strategy", "outcomes a second");
    try (WorkerProcess worker = WorkerProcess.start(setup, "worker", List.of());
        Queue queue = new Queue(setup)) {
      for (Strategy strategy : List.of(Strategies.trivial(), Strategies.pandas())) {
        queue.serve(strategy, ArrivalSchedule.atOnce(WARM_UP));
        double sustainable = Saturation.perSecond(queue, strategy, WAITING, each);
        sustained.row("`" + strategy.name() + "`", sustainable);
        for (double share : SHARES) {
          steps.add(step(queue, strategy, share, share * sustainable));
        }
      }
    }
    Parallel parallel = Parallel.measure(setup);
    raw(out, steps);
    plot(out, steps);
    out.page(
        "end-to-end.md",
        "End to end through the broker",
        machine,
        load.load(),
        """
        A client, a broker of one node on the same machine and one worker. Submissions arrive by a schedule that is fixed before
        (independent arrivals, open loop), and latency counts from the scheduled moment to the outcome at the client: a system
        that falls behind gets no fewer submissions, so nothing is omitted. *Added* is the latency less the time from the code sent to
        the result received. The first third of a rate's arrivals, at most %d, is not counted.

        ## Sustainable rate

        With %d submissions always under way; the first 45 s do not count, in which Java compiles what it runs often.

        """
                .formatted(WARM_UP, WAITING)
            + sustained
            + "\n## Latency in milliseconds\n\n"
            + table(steps)
            + "\n![Latency](end-to-end.svg)\n\n## Several at once\n\n"
            + parallel.text());
  }

  private Step step(Queue queue, Strategy strategy, double share, double rate)
      throws InterruptedException {
    long millis =
        Math.min(
            LONGEST.toMillis(),
            Math.max(each.toMillis(), Math.round((FEWEST + WARM_UP) / rate * 1e3)));
    List<Queue.Served> served =
        queue.serve(
            strategy,
            ArrivalSchedule.poisson(rate, Duration.ofMillis(millis), Math.round(share * 100)));
    return new Step(
        strategy, share, rate, served.subList(Math.min(WARM_UP, served.size() / 3), served.size()));
  }

  private static String table(List<Step> steps) {
    MarkdownTable table =
        new MarkdownTable(
            "strategy",
            "of sustainable",
            "a second",
            "latency p50",
            "p95",
            "p99",
            "added p50",
            "added p95",
            "from the pool",
            "n");
    for (Step step : steps) {
      Distribution latency = Distribution.of(step.of(Queue.Served::latencyMillis));
      Distribution added = Distribution.of(step.of(Queue.Served::addedMillis));
      if (latency.isEmpty()) {
        continue;
      }
      table.row(
          "`" + step.strategy().name() + "`",
          Math.round(step.share() * 100) + " %",
          step.rate(),
          latency.p50(),
          latency.p95(),
          latency.p99(),
          added.p50(),
          added.p95(),
          step.warm() + " of " + step.served().size(),
          latency.n());
    }
    return table.toString();
  }

  private static void plot(ReportFolder out, List<Step> steps) {
    SvgPlot plot =
        new SvgPlot(
            "Added latency over the rate",
            new SvgPlot.Axis("arrivals a second", false),
            new SvgPlot.Axis("milliseconds", true));
    for (String name : steps.stream().map(s -> s.strategy().name()).distinct().toList()) {
      List<Step> own =
          steps.stream()
              .filter(s -> s.strategy().name().equals(name) && !s.served().isEmpty())
              .toList();
      plot.line(
          name + ", p50",
          own.stream()
              .map(
                  s ->
                      new SvgPlot.Point(
                          s.rate(), Distribution.of(s.of(Queue.Served::addedMillis)).p50()))
              .toList());
      plot.line(
          name + ", p95",
          own.stream()
              .map(
                  s ->
                      new SvgPlot.Point(
                          s.rate(), Distribution.of(s.of(Queue.Served::addedMillis)).p95()))
              .toList());
    }
    out.plot("end-to-end.svg", plot);
  }

  private static void raw(ReportFolder out, List<Step> steps) {
    out.csv(
        "end-to-end.csv",
        "strategy,share,rate,arrivalMillis,latencyMillis,executeMillis,queueMillis,workerMillis,start",
        steps.stream()
            .flatMap(
                step ->
                    step.served().stream()
                        .map(
                            s ->
                                List.of(
                                    step.strategy().name(),
                                    step.share(),
                                    step.rate(),
                                    s.arrivalMillis(),
                                    s.latencyMillis(),
                                    Runs.executeMillis(s.result()),
                                    String.valueOf(s.timings().queueMillis()),
                                    String.valueOf(s.timings().totalMillis()),
                                    s.start().wireName()))));
  }
}
