package org.strategysandbox.bench;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.Timings;

/** What a container's life and a run consist of. */
final class PhasesPart implements Part {
  private final int cold;
  private final int warm;

  PhasesPart(int cold, int warm) {
    this.cold = cold;
    this.warm = warm;
  }

  @Override
  public String name() {
    return "phases";
  }

  @Override
  public void measure(BenchSetup setup, ReportFolder out, MachineFacts machine, LoadWatch load)
      throws InterruptedException {
    ColdRuns coldRuns = ColdRuns.measure(setup, cold, 2);
    List<StrategyResult> warmRuns = WarmRuns.measure(setup, warm, 10);
    raw(out, coldRuns, warmRuns);
    out.plot(
        "phases.svg",
        new SvgPlot(
                "Code to result",
                new SvgPlot.Axis("milliseconds", true),
                new SvgPlot.Axis("share of runs", false))
            .cumulative("warm: code to result", of(warmRuns, Timings::executeMillis))
            .cumulative("warm: all in the worker", of(warmRuns, Timings::totalMillis))
            .cumulative("cold: nothing to result", List.of(values(coldRuns.total()))));
    out.page(
        "phases.md",
        "Phases of a run",
        machine,
        load.load(),
        """
        Milliseconds. A strategy that does next to nothing, one run after another, the first ones not counted. Inside the
        worker's process: Kafka has its own page.

        ## A container that is started for the run

        """
            + steps(coldRuns)
            + """

            The first line is told by the runner's own clock and counted back from READY; it may run before the daemon has
            answered that the container is started, which makes the step negative. *Process dead* is part of *removed*: one order to the daemon does both, while the outcome is on its way.

            ## A container of the pool

            """
            + warmSteps(warmRuns)
            + """

            The pool makes up for the container while the run goes on, so this is not an idle machine.

            ![Code to result](phases.svg)

            ## CPU of a container

            """
            + cpu(coldRuns, machine));
  }

  private static Double[] values(Distribution all) {
    Double[] values = new Double[all.n()];
    for (int i = 0; i < values.length; i++) {
      values[i] = all.percentile((i + 1.0) / values.length);
    }
    return values;
  }

  private static MarkdownTable steps(ColdRuns runs) {
    MarkdownTable table = new MarkdownTable("step", "p50", "p95", "p99", "largest", "n");
    step(table, "created", runs, ContainerTimes::create);
    step(table, "attached and started", runs, ContainerTimes::start);
    step(table, "from there to the first line of Python", runs, ContainerTimes::firstLine);
    step(
        table,
        "from *started* to READY: imported, exercised, locked down",
        runs,
        ContainerTimes::firstOutput);
    step(table, "limits of the run set", runs, ContainerTimes::update);
    table.spread("code to result", of(runs.runs(), Timings::executeMillis));
    table.spread("**nothing to result**", List.of(values(runs.total())));
    step(table, "process dead", runs, ContainerTimes::end);
    step(table, "removed", runs, ContainerTimes::remove);
    return table;
  }

  private static void step(
      MarkdownTable table, String what, ColdRuns runs, ToDoubleFunction<ContainerTimes> step) {
    table.spread(
        what,
        runs.containers().stream()
            .mapToDouble(step)
            .filter(value -> !Double.isNaN(value))
            .boxed()
            .toList());
  }

  private static MarkdownTable warmSteps(List<StrategyResult> runs) {
    return new MarkdownTable("step", "p50", "p95", "p99", "largest", "n")
        .spread("validated", of(runs, Timings::validateMillis))
        .spread("container had", of(runs, Timings::acquireMillis))
        .spread("**code to result**", of(runs, Timings::executeMillis))
        .spread("figures computed", of(runs, Timings::evaluateMillis))
        .spread("all in the worker", of(runs, Timings::totalMillis));
  }

  private static List<Double> of(
      List<StrategyResult> runs, Function<Timings, @Nullable Double> phase) {
    return runs.stream()
        .map(run -> phase.apply(Runs.timings(run)))
        .flatMap(Stream::ofNullable)
        .toList();
  }

  private static String cpu(ColdRuns runs, MachineFacts machine) {
    OptionalDouble all = runs.allCpuSeconds();
    return """
        | | CPU s |
        |---|---|
        | its own until READY | %s |
        | its shim and the runtime's processes | %s |
        | Docker daemon and containerd, for each container | %s |
        | **together** | **%s** |

        Medians; the daemons' share is a mean and holds what they did for others meanwhile. With %d cores this bounds the rate to
        %s containers a second.
        """
        .formatted(
            shown(runs.containerCpuSeconds()),
            shown(runs.shimCpuSeconds()),
            shown(runs.daemonCpuSeconds()),
            shown(all),
            machine.cores(),
            all.isPresent()
                ? MarkdownTable.number(machine.cores() / all.getAsDouble())
                : "unknown");
  }

  private static String shown(OptionalDouble value) {
    return value.isPresent() ? MarkdownTable.number(value.getAsDouble()) : "not to be seen";
  }

  private static void raw(ReportFolder out, ColdRuns cold, List<StrategyResult> warm) {
    out.csv(
        "phases-cold.csv",
        "create,start,firstLine,ready,update,end,remove,containerCpuSeconds,shimCpuSeconds",
        cold.containers().stream()
            .map(
                c ->
                    List.of(
                        c.create(),
                        c.start(),
                        c.firstLine(),
                        c.firstOutput(),
                        c.update(),
                        c.end(),
                        c.remove(),
                        c.readyCpuSeconds().orElse(-1),
                        c.shimCpuSeconds().orElse(-1))));
    out.csv(
        "phases-warm.csv",
        "validate,acquire,execute,evaluate,total",
        warm.stream()
            .map(Runs::timings)
            .map(
                t ->
                    List.of(
                        String.valueOf(t.validateMillis()),
                        String.valueOf(t.acquireMillis()),
                        String.valueOf(t.executeMillis()),
                        String.valueOf(t.evaluateMillis()),
                        String.valueOf(t.totalMillis()))));
  }
}
