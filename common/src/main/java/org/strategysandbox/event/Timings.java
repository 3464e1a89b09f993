package org.strategysandbox.event;

import org.jspecify.annotations.Nullable;

/**
 * Milliseconds in each phase, with fractions; a phase that was not reached is absent.
 *
 * @param queueMillis from {@code createdAt} to the worker's first look at the record, by two clocks
 * @param validateMillis static validation
 * @param acquireMillis until a container was ready for the code
 * @param executeMillis from the code sent to the result received
 * @param evaluateMillis figures from the position
 * @param totalMillis from the worker's first look at the record to the finished outcome
 */
public record Timings(
    @Nullable Double queueMillis,
    @Nullable Double validateMillis,
    @Nullable Double acquireMillis,
    @Nullable Double executeMillis,
    @Nullable Double evaluateMillis,
    @Nullable Double totalMillis) {

  public Timings {
    Checks.finite("queueMillis", queueMillis);
    Checks.finite("validateMillis", validateMillis);
    Checks.finite("acquireMillis", acquireMillis);
    Checks.finite("executeMillis", executeMillis);
    Checks.finite("evaluateMillis", evaluateMillis);
    Checks.finite("totalMillis", totalMillis);
  }
}
