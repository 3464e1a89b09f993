package org.strategysandbox.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.strategysandbox.sandbox.CgroupReader;
import org.strategysandbox.sandbox.ContainerLabels;
import org.strategysandbox.sandbox.DockerPort;

/** Many submissions in a row, and whether anything grows. */
final class EndurancePart implements Part {
  private static final int WAITING = 4;
  private static final int SAMPLE_SECONDS = 5;
  private static final double MIB = 1 << 20;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final int runs;
  private final Duration limit;

  /**
   * @param limit no submission is made after that; the page says how many there were
   */
  EndurancePart(int runs, Duration limit) {
    this.runs = runs;
    this.limit = limit;
  }

  @Override
  public String name() {
    return "endurance";
  }

  /** Memory in MiB at a moment; -1 where it is not to be seen. */
  private record Sample(
      double seconds, int done, double worker, double dockerd, double containers, int number) {}

  @Override
  public void measure(BenchSetup setup, ReportFolder out, MachineFacts machine, LoadWatch load)
      throws InterruptedException {
    List<Sample> samples = new ArrayList<>();
    int done;
    List<Double> started;
    List<Double> removed;
    int left;
    try (ContainerEvents events = ContainerEvents.of(setup)) {
      try (WorkerProcess worker = WorkerProcess.start(setup, "worker-endurance", List.of());
          Queue queue = new Queue(setup)) {
        done = run(setup, worker, queue, samples);
      }
      left =
          setup
              .docker()
              .list(ContainerLabels.ofInstallation(setup.config().container().installation()))
              .size();
      started = events.between("create", "start");
      removed = events.between("kill", "destroy");
    }
    out.csv(
        "endurance.csv",
        "seconds,done,workerMiB,dockerdMiB,containersMiB,containers",
        samples.stream()
            .map(
                s ->
                    List.of(
                        s.seconds(),
                        s.done(),
                        s.worker(),
                        s.dockerd(),
                        s.containers(),
                        s.number())));
    out.plot(
        "endurance.svg",
        new SvgPlot(
                "Memory over " + done + " submissions",
                new SvgPlot.Axis("submissions", false),
                new SvgPlot.Axis("MiB", false))
            .line("worker, resident", points(samples, Sample::worker))
            .line("dockerd, resident", points(samples, Sample::dockerd))
            .line("containers, anonymous", points(samples, Sample::containers)));
    out.page(
        "endurance.md",
        "Many in a row",
        machine,
        load.load(),
        """
        %d submissions of a trivial strategy through the broker, %d always under way, in one worker. Every one succeeded;
        containers left after the worker's end: %d.

        | memory, MiB | median of the second fifth of the run | of the last fifth |
        |---|---|---|
        """
                .formatted(done, WAITING, left)
            + growth("worker, resident", samples, Sample::worker)
            + growth("dockerd, resident (everybody's containers)", samples, Sample::dockerd)
            + growth("containers, anonymous", samples, Sample::containers)
            + "\n![Memory](endurance.svg)\n\n## Containers, by the daemon's own events\n\n"
            + new MarkdownTable("milliseconds", "p50", "p95", "p99", "largest", "n")
                .spread("created to started", started)
                .spread("killed to gone", removed)
            + "\nAims: created in under 3 s and gone in under 5 s, in every run.\n");
  }

  private int run(BenchSetup setup, WorkerProcess worker, Queue queue, List<Sample> samples)
      throws InterruptedException {
    Strategy strategy = Strategies.trivial();
    BlockingQueue<Queue.Done> outcomes = new LinkedBlockingQueue<>();
    int[] done = {0};
    DaemonCpu daemon = new DaemonCpu();
    long start = System.nanoTime();
    ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    try {
      ScheduledFuture<?> sampling =
          timer.scheduleAtFixedRate(
              () -> samples.add(sample(setup, worker, daemon, start, done[0])),
              0,
              SAMPLE_SECONDS,
              TimeUnit.SECONDS);
      int sent = 0;
      while (sent < Math.min(WAITING, runs)) {
        queue.submit(strategy, outcomes);
        sent++;
      }
      while (done[0] < sent) {
        Queue.Done next = outcomes.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (next == null) {
          throw new BenchException("No outcome came for " + PATIENCE.toSeconds() + " s.");
        }
        Runs.success(strategy, next.outcome());
        done[0]++;
        if (sent < runs && System.nanoTime() - start < limit.toNanos()) {
          queue.submit(strategy, outcomes);
          sent++;
        }
      }
      sampling.cancel(false);
      return done[0];
    } finally {
      timer.shutdown();
      timer.awaitTermination(SAMPLE_SECONDS, TimeUnit.SECONDS);
    }
  }

  private static Sample sample(
      BenchSetup setup, WorkerProcess worker, DaemonCpu daemon, long start, int done) {
    CgroupReader cgroups = new CgroupReader();
    List<DockerPort.ContainerSummary> containers =
        setup
            .docker()
            .list(ContainerLabels.ofInstallation(setup.config().container().installation()));
    double bytes = containers.stream().mapToLong(c -> cgroups.memoryBytes(c.id()).orElse(0)).sum();
    return new Sample(
        (System.nanoTime() - start) / 1e9,
        done,
        mebibytes(worker.residentBytes()),
        mebibytes(daemon.dockerdBytes()),
        bytes / MIB,
        containers.size());
  }

  private static double mebibytes(OptionalLong bytes) {
    return bytes.isPresent() ? bytes.getAsLong() / MIB : -1;
  }

  private static List<SvgPlot.Point> points(List<Sample> samples, ToDoubleFunction<Sample> memory) {
    return samples.stream().map(s -> new SvgPlot.Point(s.done(), memory.applyAsDouble(s))).toList();
  }

  private static String growth(String what, List<Sample> samples, ToDoubleFunction<Sample> memory) {
    int fifth = Math.max(1, samples.size() / 5);
    return "| %s | %s | %s |%n"
        .formatted(
            what,
            median(
                samples.subList(
                    Math.min(fifth, samples.size() - 1), Math.min(2 * fifth, samples.size())),
                memory),
            median(samples.subList(samples.size() - fifth, samples.size()), memory));
  }

  private static String median(List<Sample> samples, ToDoubleFunction<Sample> memory) {
    Distribution all = Distribution.of(samples.stream().mapToDouble(memory).toArray());
    return all.isEmpty() ? "–" : MarkdownTable.number(all.median());
  }
}
