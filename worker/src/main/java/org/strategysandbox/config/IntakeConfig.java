package org.strategysandbox.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Section {@code intake}: how much one worker takes on.
 *
 * @param slots strategies at a time; empty means that the machine decides, see {@link SlotCapacity}
 * @param overcommit whether slots × memory may exceed the share of the host that is free for it
 * @param drainTimeout how long a stopping worker waits for running strategies
 */
public record IntakeConfig(Optional<Integer> slots, boolean overcommit, Duration drainTimeout) {

  private static final Setting<Optional<Integer>> SLOTS =
      Setting.of(
              "intake.slots",
              ValueTypes.orWord("auto", ValueTypes.integer(1, 100)),
              "auto",
              "Strategies that one worker runs at a time. auto is one a CPU, at most 10 and at most what fits in memory.")
          .withVariable();
  private static final Setting<Boolean> OVERCOMMIT =
      Setting.of(
              "intake.overcommit",
              ValueTypes.bool(),
              "false",
              "Whether slots × limits.memory and the pool may exceed 80 % of the host's memory; otherwise the worker refuses to start.")
          .withVariable();
  private static final Setting<Duration> DRAIN_TIMEOUT =
      Setting.of(
              "intake.drain_timeout",
              ValueTypes.duration("0s", "24h"),
              "30s",
              "How long a stopping worker waits for running strategies; the rest goes back to the queue.")
          .withVariable();

  static final List<Setting<?>> SETTINGS = List.of(SLOTS, OVERCOMMIT, DRAIN_TIMEOUT);

  static IntakeConfig from(Values values) {
    return new IntakeConfig(values.get(SLOTS), values.get(OVERCOMMIT), values.get(DRAIN_TIMEOUT));
  }
}
