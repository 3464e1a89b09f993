package org.strategysandbox.config;

import java.time.Duration;
import java.util.Optional;

/**
 * One topic; all but the name is used only when the worker creates it.
 *
 * @param replicationFactor empty means the broker's default
 */
public record TopicConfig(
    String name, int partitions, Optional<Integer> replicationFactor, Duration retention) {}
