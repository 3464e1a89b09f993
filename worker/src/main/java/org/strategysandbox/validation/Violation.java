package org.strategysandbox.validation;

/**
 * One reason why a source is refused.
 *
 * @param rule stable id of the rule, as {@code explain} knows it
 * @param message what was found
 * @param line 1-based
 * @param column 1-based, in Unicode code points
 * @param source the offending line, printable and bounded
 * @param hint what to write instead
 */
public record Violation(
    String rule, String message, int line, int column, String source, String hint) {}
