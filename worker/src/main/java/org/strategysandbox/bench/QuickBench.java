package org.strategysandbox.bench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.strategysandbox.event.StrategyResult;

/** The most important figures, in a few minutes. */
public final class QuickBench {
  private static final long SEED = 1;
  private static final double LONG_ENOUGH_MILLIS = 100;

  /** More than a worker has slots and pool on any machine that this is run on. */
  private static final int WAITING = 32;

  private final BenchSetup setup;
  private final QuickSize size;
  private final Consumer<String> progress;

  /**
   * @param progress hears what is being measured
   */
  public QuickBench(BenchSetup setup, QuickSize size, Consumer<String> progress) {
    this.setup = setup;
    this.size = size;
    this.progress = progress;
  }

  /**
   * Measures, within {@link QuickSize}'s bounds.
   *
   * @throws BenchException if something that is to succeed does not
   */
  @SuppressWarnings("try") // the worker only has to run
  public QuickResult run() throws InterruptedException {
    MachineFacts machine = MachineFacts.of(setup.docker().info());
    try (LoadWatch load = new LoadWatch()) {
      progress.accept("start of a worker with ten slots");
      TenSlots ten = TenSlots.start(setup);
      progress.accept("cold starts");
      ColdRuns cold = ColdRuns.measure(setup, size.cold(), 1);
      progress.accept("warm runs");
      List<StrategyResult> warm = WarmRuns.measure(setup, size.warm(), size.warmUp());
      progress.accept("sandbox and direct process in turns");
      Optional<Distribution> overheads = overheads();
      progress.accept("through the broker");
      try (WorkerProcess worker = WorkerProcess.start(setup, "worker", List.of());
          Queue queue = new Queue(setup)) {
        queue.serve(Strategies.trivial(), ArrivalSchedule.atOnce(size.warmUp()));
        double sustainable =
            Saturation.perSecond(queue, Strategies.trivial(), WAITING, size.saturating());
        double rate = sustainable / 2;
        progress.accept("end to end at %.2f a second".formatted(rate));
        List<Queue.Served> served =
            queue.serve(Strategies.trivial(), ArrivalSchedule.poisson(rate, length(rate), SEED));
        // The first ones meet a pool that the load before has emptied.
        List<Queue.Served> counted =
            served.subList(Math.min(size.warmUp(), served.size() / 2), served.size());
        return new QuickResult(
            machine,
            load.load(),
            Distribution.of(warm.stream().map(Runs::executeMillis).toList()),
            Distribution.of(counted.stream().map(Queue.Served::addedMillis).toList()),
            overheads,
            cold.total(),
            cold.remove(),
            cold.allCpuSeconds(),
            sustainable,
            ten.residentBytes(),
            ten.readyMillis());
      }
    }
  }

  /** So long that enough arrive, within bounds. */
  private Duration length(double rate) {
    long wanted = Math.round(size.arrivals() / rate * 1e3);
    return Duration.ofMillis(
        Math.max(size.endToEnd().toMillis() / 3, Math.min(size.endToEnd().toMillis(), wanted)));
  }

  /** Less 1; empty when no direct process can be run here. */
  private Optional<Distribution> overheads() throws InterruptedException {
    List<Strategy> strategies = Strategies.ofASecond();
    long deadline = System.nanoTime() + size.overhead().toNanos();
    try (Overhead overhead = new Overhead(setup)) {
      overhead.turn(Strategies.trivial(), () -> {}, false);
      for (int turn = 0; turn < size.rounds() * strategies.size(); turn++) {
        if (turn >= strategies.size() && System.nanoTime() > deadline) {
          break;
        }
        overhead.turn(strategies.get(turn % strategies.size()), () -> {}, true);
      }
      List<Double> longer =
          overhead.compared().stream()
              .filter(compared -> compared.directMillis() >= LONG_ENOUGH_MILLIS)
              .map(compared -> compared.ratio().estimate() - 1)
              .toList();
      return longer.isEmpty() ? Optional.empty() : Optional.of(Distribution.of(longer));
    } catch (BenchException e) {
      progress.accept("no comparison with a direct process: " + e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * How much is measured.
   *
   * @param cold starts
   * @param warm runs
   * @param warmUp runs before them that do not count
   * @param rounds turns of each strategy against a direct process
   * @param overhead no further turn begins after that, when each strategy had one
   * @param saturating how long the worker is saturated after its warm-up
   * @param arrivals submissions of the open loop, about
   * @param endToEnd longest length of the open loop
   */
  public record QuickSize(
      int cold,
      int warm,
      int warmUp,
      int rounds,
      Duration overhead,
      Duration saturating,
      int arrivals,
      Duration endToEnd) {
    /** Fits into five minutes on two cores that others use as well. */
    public static final QuickSize NORMAL =
        new QuickSize(
            12,
            25,
            5,
            8,
            Duration.ofSeconds(90),
            Duration.ofSeconds(30),
            60,
            Duration.ofMinutes(1));
  }
}
