package org.strategysandbox.config;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * Section {@code intake}: how much one worker takes on.
 *
 * @param slots strategies at a time; empty means that the machine decides, see {@link SlotCapacity}
 * @param overcommit whether slots × memory may exceed the share of the host that is free for it
 * @param drainTimeout how long a stopping worker waits for running strategies
 */
public record IntakeConfig(OptionalInt slots, boolean overcommit, Duration drainTimeout) {}
