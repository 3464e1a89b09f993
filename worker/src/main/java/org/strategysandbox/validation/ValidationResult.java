package org.strategysandbox.validation;

import java.util.List;

/**
 * The answer to one source.
 *
 * @param violations by position; empty when the source may run; at most {@link
 *     StrategyValidator#MAX_VIOLATIONS}
 * @param truncated whether there were more violations than listed
 */
public record ValidationResult(List<Violation> violations, boolean truncated) {
  public ValidationResult {
    violations = List.copyOf(violations);
  }

  /** Whether the source may run. */
  public boolean valid() {
    return violations.isEmpty();
  }
}
