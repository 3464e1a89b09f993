package org.strategysandbox.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.strategysandbox.config.Capacity;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.sandbox.PoolListener;
import org.strategysandbox.sandbox.SandboxExecutor;

/**
 * Runs that each start a container, one after another.
 *
 * @param containers the steps of each
 * @param runs the same runs as the worker's timings
 * @param daemonCpuSeconds of the daemons for one container; empty when they are not to be seen
 */
record ColdRuns(
    List<ContainerTimes> containers, List<StrategyResult> runs, OptionalDouble daemonCpuSeconds) {
  private static final Duration REMOVAL = Duration.ofSeconds(30);

  static ColdRuns measure(BenchSetup setup, int number, int warmUp) throws InterruptedException {
    DaemonCpu daemon = new DaemonCpu();
    TimedDocker docker = new TimedDocker(setup.docker(), daemon);
    List<StrategyResult> runs = new ArrayList<>();
    try (SandboxExecutor executor =
        setup.executors().open(docker, Capacity.ONE.withPool(0), PoolListener.NONE)) {
      for (int i = 0; i < warmUp; i++) {
        Runs.run(setup.pipeline(), executor::run, Strategies.trivial());
      }
      gone(executor);
      docker.take();
      OptionalDouble before = daemon.daemons();
      for (int i = 0; i < number; i++) {
        runs.add(Runs.run(setup.pipeline(), executor::run, Strategies.trivial()));
        gone(executor);
      }
      OptionalDouble after = daemon.daemons();
      OptionalDouble each =
          before.isPresent() && after.isPresent()
              ? OptionalDouble.of((after.getAsDouble() - before.getAsDouble()) / number)
              : OptionalDouble.empty();
      return new ColdRuns(docker.take(), List.copyOf(runs), each);
    }
  }

  private static void gone(SandboxExecutor executor) throws InterruptedException {
    if (!executor.awaitRemovals(REMOVAL)) {
      throw new BenchException("A container was not gone within " + REMOVAL.toSeconds() + " s.");
    }
  }

  /** Milliseconds from nothing to the result. */
  Distribution total() {
    return Distribution.of(
        runs.stream()
            .map(
                run -> {
                  Double acquire = Runs.timings(run).acquireMillis();
                  return (acquire == null ? 0 : acquire) + Runs.executeMillis(run);
                })
            .toList());
  }

  Distribution remove() {
    return Distribution.of(containers.stream().map(ContainerTimes::remove).toList());
  }

  /** CPU seconds of a container until it is ready; empty where cgroups are not to be seen. */
  OptionalDouble containerCpuSeconds() {
    return median(containers.stream().map(ContainerTimes::readyCpuSeconds).toList());
  }

  OptionalDouble shimCpuSeconds() {
    return median(containers.stream().map(ContainerTimes::shimCpuSeconds).toList());
  }

  /** CPU seconds that one container costs, engine included; empty when a part is missing. */
  OptionalDouble allCpuSeconds() {
    OptionalDouble own = containerCpuSeconds();
    OptionalDouble shim = shimCpuSeconds();
    return own.isPresent() && shim.isPresent() && daemonCpuSeconds.isPresent()
        ? OptionalDouble.of(own.getAsDouble() + shim.getAsDouble() + daemonCpuSeconds.getAsDouble())
        : OptionalDouble.empty();
  }

  private static OptionalDouble median(List<OptionalDouble> values) {
    double[] known =
        values.stream()
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .toArray();
    return known.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Distribution.of(known).median());
  }
}
