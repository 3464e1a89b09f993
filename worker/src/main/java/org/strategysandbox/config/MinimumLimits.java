package org.strategysandbox.config;

import java.time.Duration;

/** Section {@code limits.minimum}: below these a submission's own limits are refused. */
public record MinimumLimits(
    ByteSize memory, double cpus, Duration wallClock, int pids, ByteSize tmpfs, ByteSize output) {}
