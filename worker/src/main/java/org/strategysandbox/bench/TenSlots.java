package org.strategysandbox.bench;

import java.util.List;
import java.util.OptionalLong;

/**
 * What a worker with ten slots needs at its start, the pool not counted.
 *
 * @param readyMillis from the order to start the process until it takes submissions
 * @param residentBytes then; empty where it is not to be seen
 */
record TenSlots(double readyMillis, OptionalLong residentBytes) {
  static TenSlots start(BenchSetup setup) throws InterruptedException {
    try (WorkerProcess worker =
        WorkerProcess.start(
            setup,
            "worker-ten-slots",
            List.of("intake.slots=10", "pool.size=0", "intake.overcommit=true"))) {
      return new TenSlots(worker.readyMillis(), worker.residentBytes());
    }
  }
}
