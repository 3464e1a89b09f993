package org.strategysandbox.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.config.Capacity;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.Usage;
import org.strategysandbox.sandbox.PoolListener;
import org.strategysandbox.sandbox.SandboxExecutor;
import org.strategysandbox.sandbox.SandboxRequest;

/**
 * The same code in the sandbox and as a direct process, in turns, so that a machine under changing
 * load treats both alike. Both wait with everything imported, get the quota of a run and then the
 * code; what is compared is the time from there to the end of the result. Nothing else of ours runs
 * meanwhile.
 */
final class Overhead implements AutoCloseable {
  private static final Duration REMOVAL = Duration.ofSeconds(30);

  private final BenchSetup setup;
  private final DirectHost host;
  private final SandboxExecutor executor;
  private final Map<Strategy, List<Pair>> pairs = new LinkedHashMap<>();

  /**
   * One turn: milliseconds of both.
   *
   * @param sandboxCpu CPU time of the container; -1 where it is not to be seen, as of the other
   */
  record Pair(double sandbox, double direct, double sandboxCpu, double directCpu) {
    double ratio() {
      return sandbox / direct;
    }

    boolean hasCpu() {
      return sandboxCpu > 0 && directCpu > 0;
    }
  }

  /**
   * Of one strategy.
   *
   * @param ratio sandbox to direct, wall clock
   */
  record Compared(Strategy strategy, List<Pair> pairs, Bootstrap.Interval ratio) {
    /** The same of CPU time, which other load hardly changes; empty where it is not to be seen. */
    Optional<Bootstrap.Interval> cpuRatio() {
      double[] ratios =
          pairs.stream()
              .filter(Pair::hasCpu)
              .mapToDouble(p -> p.sandboxCpu() / p.directCpu())
              .toArray();
      return ratios.length == 0 ? Optional.empty() : Optional.of(Bootstrap.median(ratios));
    }

    double directMillis() {
      return Distribution.of(pairs.stream().map(Pair::direct).toList()).median();
    }

    double sandboxMillis() {
      return Distribution.of(pairs.stream().map(Pair::sandbox).toList()).median();
    }
  }

  /**
   * Opens what both need.
   *
   * @throws BenchException saying what is missing
   */
  Overhead(BenchSetup setup) throws InterruptedException {
    this.setup = setup;
    this.host = DirectHost.open(setup);
    this.executor =
        setup
            .executors()
            .open(setup.docker(), new Capacity(1, 0, 1, setup.warmCpus()), PoolListener.NONE);
  }

  /**
   * Measures one turn of a strategy.
   *
   * @param before run ahead of each of the two, for example to empty the page cache
   * @param counted false for a turn that only warms up
   */
  void turn(Strategy strategy, Runnable before, boolean counted) throws InterruptedException {
    AtomicReference<@Nullable SandboxRequest> sent = new AtomicReference<>();
    before.run();
    StrategyResult result =
        Runs.run(
            setup.pipeline(),
            request -> {
              sent.compareAndSet(null, request);
              return executor.run(request);
            },
            strategy);
    if (!executor.awaitRemovals(REMOVAL)) {
      throw new BenchException("A container was not gone within " + REMOVAL.toSeconds() + " s.");
    }
    before.run();
    DirectProcess.Taken direct;
    try (DirectProcess process = host.start(setup.warmCpus())) {
      direct = process.run(Objects.requireNonNull(sent.get(), "it was run").submissionFrame());
    }
    if (counted) {
      pairs
          .computeIfAbsent(strategy, unused -> new ArrayList<>())
          .add(
              new Pair(
                  Runs.executeMillis(result),
                  direct.wallMillis(),
                  cpuMillis(result),
                  direct.cpuMillis().orElse(-1)));
    }
  }

  private static double cpuMillis(StrategyResult result) {
    Usage usage = result.usage();
    Long millis = usage == null ? null : usage.cpuMillis();
    return millis == null ? -1 : millis;
  }

  /** What was counted so far. */
  List<Compared> compared() {
    return pairs.entrySet().stream()
        .map(
            entry ->
                new Compared(
                    entry.getKey(),
                    List.copyOf(entry.getValue()),
                    Bootstrap.median(entry.getValue().stream().mapToDouble(Pair::ratio).toArray())))
        .toList();
  }

  @Override
  public void close() {
    executor.close();
    host.close();
  }
}
