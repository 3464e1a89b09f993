package org.strategysandbox.config;

import java.time.Duration;

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
 * @param fileBytes bytes of one such file
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
    MinimumLimits minimum) {}
