package org.strategysandbox.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.strategysandbox.config.Capacity;
import org.strategysandbox.event.StartKind;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.sandbox.PoolListener;
import org.strategysandbox.sandbox.SandboxExecutor;

/** Runs from a pool that is full, one after another; its refilling runs beside them. */
final class WarmRuns {
  private static final int POOL = 2;
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final long LOOK_MILLIS = 10;

  private WarmRuns() {}

  /** Results of runs that a waiting container served. */
  static List<StrategyResult> measure(BenchSetup setup, int number, int warmUp)
      throws InterruptedException {
    List<StrategyResult> runs = new ArrayList<>();
    Capacity capacity = new Capacity(1, POOL, 1, setup.warmCpus());
    try (SandboxExecutor executor =
        setup.executors().open(setup.docker(), capacity, PoolListener.NONE)) {
      for (int i = 0; i < warmUp + number; i++) {
        awaitFull(executor);
        StrategyResult run = Runs.run(setup.pipeline(), executor::run, Strategies.trivial());
        if (i >= warmUp && run.start() == StartKind.WARM) {
          runs.add(run);
        }
      }
    }
    return List.copyOf(runs);
  }

  private static void awaitFull(SandboxExecutor executor) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (executor.ready() < POOL) {
      if (System.nanoTime() > deadline) {
        throw new BenchException(
            "The pool was not full within " + PATIENCE.toSeconds() + " s; see the worker's log.");
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }
}
