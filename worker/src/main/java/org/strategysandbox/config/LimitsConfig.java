package org.strategysandbox.config;

import java.time.Duration;
import java.util.List;

/**
 * Section {@code limits}: what one submission may use at most.
 *
 * @param memory memory of the container, tmpfs included; swap is off
 * @param cpus CPU quota in cores
 * @param wallClock time from handing over the code to the end
 * @param pids processes and threads
 * @param tmpfs size of {@code /tmp}
 * @param tmpfsInodes files and folders in {@code /tmp}
 * @param openFiles open file descriptors of a process
 * @param output bytes of stdout and stderr together
 * @param files number of files that a strategy hands out
 * @param fileBytes bytes of those files together
 * @param positionBytes bytes of the position's arrays together
 * @param minimum the least that a submission may ask for
 */
public record LimitsConfig(
    ByteSize memory,
    double cpus,
    Duration wallClock,
    int pids,
    ByteSize tmpfs,
    int tmpfsInodes,
    int openFiles,
    ByteSize output,
    int files,
    ByteSize fileBytes,
    ByteSize positionBytes,
    MinimumLimits minimum) {

  static final Setting<ByteSize> MEMORY =
      Setting.of(
              "limits.memory",
              ValueTypes.size("64MiB", "1TiB"),
              "2GiB",
              "Memory of a container, its /tmp included. Swap is off.")
          .withVariable();
  static final Setting<Double> CPUS =
      Setting.of("limits.cpus", ValueTypes.decimal("0.05", "256"), "0.5", "CPU quota in cores.")
          .withVariable();
  static final Setting<Duration> WALL_CLOCK =
      Setting.of(
              "limits.wall_clock",
              ValueTypes.duration("100ms", "24h"),
              "600s",
              "Time from handing over the code to the end of the run.")
          .withVariable();
  static final Setting<Integer> PIDS =
      Setting.of(
          "limits.pids", ValueTypes.integer(8, 4096), "64", "Processes and threads together.");
  static final Setting<ByteSize> TMPFS =
      Setting.of(
          "limits.tmpfs",
          ValueTypes.size("1MiB", "1TiB"),
          "1GiB",
          "Size of /tmp, which lies in memory and counts as such.");
  private static final Setting<Integer> TMPFS_INODES =
      Setting.of(
          "limits.tmpfs_inodes",
          ValueTypes.integer(16, 1_000_000),
          "16384",
          "Files and folders in /tmp.");
  private static final Setting<Integer> OPEN_FILES =
      Setting.of(
          "limits.open_files",
          ValueTypes.integer(256, 65_536),
          "512",
          "Open file descriptors of a process; the runner itself needs up to 200.");
  static final Setting<ByteSize> OUTPUT =
      Setting.of(
          "limits.output",
          ValueTypes.size("1KiB", "64MiB"),
          "1MiB",
          "Bytes of stdout and stderr together; the run ends when they are exceeded.");
  private static final Setting<Integer> FILES =
      Setting.of(
          "limits.files", ValueTypes.integer(0, 16), "16", "Files that a strategy may hand out.");
  private static final Setting<ByteSize> FILE_BYTES =
      Setting.of(
          "limits.file_bytes",
          ValueTypes.size("0B", "256KiB"),
          "256KiB",
          "Bytes of the files handed out, together.");
  private static final Setting<ByteSize> POSITION_BYTES =
      Setting.of(
          "limits.position_bytes",
          ValueTypes.size("64KiB", "1GiB"),
          "64MiB",
          "Bytes of the position that a strategy hands out.");

  static final List<Setting<?>> SETTINGS =
      List.of(
          MEMORY,
          CPUS,
          WALL_CLOCK,
          PIDS,
          TMPFS,
          TMPFS_INODES,
          OPEN_FILES,
          OUTPUT,
          FILES,
          FILE_BYTES,
          POSITION_BYTES);

  static LimitsConfig from(Values values) {
    return new LimitsConfig(
        values.get(MEMORY),
        values.get(CPUS),
        values.get(WALL_CLOCK),
        values.get(PIDS),
        values.get(TMPFS),
        values.get(TMPFS_INODES),
        values.get(OPEN_FILES),
        values.get(OUTPUT),
        values.get(FILES),
        values.get(FILE_BYTES),
        values.get(POSITION_BYTES),
        MinimumLimits.from(values));
  }
}
