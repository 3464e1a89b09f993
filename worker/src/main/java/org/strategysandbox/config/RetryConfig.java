package org.strategysandbox.config;

import java.time.Duration;

/**
 * Section {@code retry}: failures of the infrastructure, never of a strategy.
 *
 * @param attempts attempts, the first included, before a submission becomes a dead letter
 * @param initialBackoff wait before the second attempt; it doubles with every further one
 * @param maxBackoff longest wait between two attempts
 */
public record RetryConfig(int attempts, Duration initialBackoff, Duration maxBackoff) {}
