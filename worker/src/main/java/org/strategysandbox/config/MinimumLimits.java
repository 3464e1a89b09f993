package org.strategysandbox.config;

import java.time.Duration;
import java.util.List;

/** Section {@code limits.minimum}: below these a submission's own limits are refused. */
public record MinimumLimits(
    ByteSize memory, double cpus, Duration wallClock, int pids, ByteSize tmpfs, ByteSize output) {

  private static final Setting<ByteSize> MEMORY =
      Setting.of(
          "limits.minimum.memory",
          LimitsConfig.MEMORY.type(),
          "64MiB",
          "Least memory that a submission may ask for.");
  private static final Setting<Double> CPUS =
      Setting.of(
          "limits.minimum.cpus",
          LimitsConfig.CPUS.type(),
          "0.1",
          "Least CPU quota that a submission may ask for, in cores.");
  private static final Setting<Duration> WALL_CLOCK =
      Setting.of(
          "limits.minimum.wall_clock",
          LimitsConfig.WALL_CLOCK.type(),
          "1s",
          "Least time that a submission may ask for.");
  private static final Setting<Integer> PIDS =
      Setting.of(
          "limits.minimum.pids",
          LimitsConfig.PIDS.type(),
          "8",
          "Least number of processes and threads that a submission may ask for.");
  private static final Setting<ByteSize> TMPFS =
      Setting.of(
          "limits.minimum.tmpfs",
          LimitsConfig.TMPFS.type(),
          "1MiB",
          "Least size of /tmp that a submission may ask for.");
  private static final Setting<ByteSize> OUTPUT =
      Setting.of(
          "limits.minimum.output",
          LimitsConfig.OUTPUT.type(),
          "1KiB",
          "Least amount of output that a submission may ask for.");

  static final List<Setting<?>> SETTINGS = List.of(MEMORY, CPUS, WALL_CLOCK, PIDS, TMPFS, OUTPUT);

  static MinimumLimits from(Values values) {
    return new MinimumLimits(
        atMost(values, MEMORY, LimitsConfig.MEMORY),
        atMost(values, CPUS, LimitsConfig.CPUS),
        atMost(values, WALL_CLOCK, LimitsConfig.WALL_CLOCK),
        atMost(values, PIDS, LimitsConfig.PIDS),
        atMost(values, TMPFS, LimitsConfig.TMPFS),
        atMost(values, OUTPUT, LimitsConfig.OUTPUT));
  }

  private static <T extends Comparable<T>> T atMost(
      Values values, Setting<T> minimum, Setting<T> limit) {
    T value = values.get(minimum);
    values.check(
        value.compareTo(values.get(limit)) <= 0, minimum, "is above " + limit.key(), limit);
    return value;
  }
}
