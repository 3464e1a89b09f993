package org.strategysandbox.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Section {@code pool}: containers that are ready before their submission comes.
 *
 * @param size containers that are ready or on their way; 0 is no pool; empty means that slots and
 *     memory decide, see {@link Capacity}
 * @param refill containers that warm up at a time; empty means one a CPU, at most 4
 * @param warmCpus CPU quota in cores until the runner is ready; empty means all CPUs, at most 2
 * @param warmShares weight of a container that warms up against 1024 of one that runs
 * @param maxAge age from which on a container is replaced
 */
public record PoolConfig(
    Optional<Integer> size,
    Optional<Integer> refill,
    Optional<Double> warmCpus,
    int warmShares,
    Duration maxAge) {

  static final Setting<Optional<Integer>> SIZE =
      Setting.of(
              "pool.size",
              ValueTypes.orWord("auto", ValueTypes.integer(0, 200)),
              "auto",
              "Containers that a worker keeps ready; 0 starts one for each submission instead. auto is 4 more than slots, as far as memory goes. Each counts as 128MiB.")
          .withVariable();
  private static final Setting<Optional<Integer>> REFILL =
      Setting.of(
          "pool.refill",
          ValueTypes.orWord("auto", ValueTypes.integer(1, 32)),
          "auto",
          "Containers that get ready at a time, half as many while half of the pool waits. auto is one a CPU, at most 4.");
  private static final Setting<Optional<Double>> WARM_CPUS =
      Setting.of(
          "pool.warm_cpus",
          ValueTypes.orWord("auto", ValueTypes.decimal("0.05", "256")),
          "auto",
          "CPU quota in cores of a container until it is ready; then limits.cpus holds. auto is all CPUs, at most 2.");
  private static final Setting<Integer> WARM_SHARES =
      Setting.of(
          "pool.warm_shares",
          ValueTypes.integer(2, 1024),
          "512",
          "CPU weight of a container that gets ready for the pool, against 1024 of one that runs a strategy. It may take longer than container.start_timeout by as much as it weighs less.");
  private static final Setting<Duration> MAX_AGE =
      Setting.of(
          "pool.max_age",
          ValueTypes.duration("10s", "24h"),
          "30m",
          "Age from which on a container that waits is replaced; the deadline on its label counts from it.");

  static final List<Setting<?>> SETTINGS = List.of(SIZE, REFILL, WARM_CPUS, WARM_SHARES, MAX_AGE);

  static PoolConfig from(Values values) {
    return new PoolConfig(
        values.get(SIZE),
        values.get(REFILL),
        values.get(WARM_CPUS),
        values.get(WARM_SHARES),
        values.get(MAX_AGE));
  }
}
