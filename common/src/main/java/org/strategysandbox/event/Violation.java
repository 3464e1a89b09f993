package org.strategysandbox.event;

import org.jspecify.annotations.Nullable;

/**
 * One place where the code breaks the validation policy.
 *
 * @param rule id of the rule, as {@code explain} knows it
 * @param line from 1; 0 when the violation concerns the file as a whole
 * @param column from 1; 0 when unknown
 * @param source the offending source line, bounded
 * @param hint what to write instead
 */
public record Violation(
    String rule,
    String message,
    int line,
    int column,
    @Nullable String source,
    @Nullable String hint) {

  public Violation {
    Checks.present("rule", rule);
    Checks.present("message", message);
    Checks.notNegative("line", line);
    Checks.notNegative("column", column);
  }
}
