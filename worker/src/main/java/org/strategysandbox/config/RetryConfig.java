package org.strategysandbox.config;

import java.time.Duration;
import java.util.List;

/**
 * Section {@code retry}: failures of the infrastructure, never of a strategy.
 *
 * @param attempts attempts, the first included, before a submission becomes a dead letter
 * @param initialBackoff wait before the second attempt; it doubles with every further one
 * @param maxBackoff longest wait between two attempts
 */
public record RetryConfig(int attempts, Duration initialBackoff, Duration maxBackoff) {

  private static final Setting<Integer> ATTEMPTS =
      Setting.of(
          "retry.attempts",
          ValueTypes.integer(1, 10),
          "3",
          "Attempts, the first included, that infrastructure failures may cost before a submission becomes a dead letter. A strategy's own failure is a result and never retried.");
  private static final Setting<Duration> INITIAL_BACKOFF =
      Setting.of(
          "retry.initial_backoff",
          ValueTypes.duration("10ms", "5m"),
          "500ms",
          "Wait before the second attempt; it doubles with every further one.");
  private static final Setting<Duration> MAX_BACKOFF =
      Setting.of(
          "retry.max_backoff",
          ValueTypes.duration("10ms", "1h"),
          "30s",
          "Longest wait between two attempts.");

  static final List<Setting<?>> SETTINGS = List.of(ATTEMPTS, INITIAL_BACKOFF, MAX_BACKOFF);

  static RetryConfig from(Values values) {
    RetryConfig retry =
        new RetryConfig(values.get(ATTEMPTS), values.get(INITIAL_BACKOFF), values.get(MAX_BACKOFF));
    values.check(
        retry.maxBackoff.compareTo(retry.initialBackoff) >= 0,
        MAX_BACKOFF,
        "is shorter than retry.initial_backoff",
        INITIAL_BACKOFF);
    return retry;
  }
}
