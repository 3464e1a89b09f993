package org.strategysandbox.validation;

/** The source cannot be analysed at all: not decodable, out of bounds, or not Python. */
final class SourceRejectedException extends Exception {
  private final Rule rule;
  private final int line;
  private final int column;

  /**
   * @param line 1-based
   * @param column 1-based, in code points
   */
  SourceRejectedException(Rule rule, String message, int line, int column) {
    super(message, null, false, false);
    this.rule = rule;
    this.line = line;
    this.column = column;
  }

  Rule rule() {
    return rule;
  }

  String reason() {
    return String.valueOf(getMessage());
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }
}
