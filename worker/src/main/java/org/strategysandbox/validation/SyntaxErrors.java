package org.strategysandbox.validation;

import com.oracle.graal.python.pegparser.ErrorCallback;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;

/** Ends a parse at its first error: the parser requires that its callback throws. */
final class SyntaxErrors implements ErrorCallback {
  private static final int MAX_MESSAGE = 300;

  @Override
  public void reportIncompleteSource(int line) {
    throw new Failure("unexpected end of the source", line, 1);
  }

  @Override
  public void onError(ErrorType type, SourceRange range, String message) {
    String bounded =
        message.length() > MAX_MESSAGE ? message.substring(0, MAX_MESSAGE) + "…" : message;
    throw new Failure(bounded, Math.max(1, range.startLine), Math.max(1, range.startColumn + 1));
  }

  @Override
  public void onWarning(WarningType type, SourceRange range, String message) {
    // CPython warns as well and goes on; the source stays valid.
  }

  /** Unwinds the parser, which declares no checked exceptions. */
  static final class Failure extends RuntimeException {
    private final int line;
    private final int column;

    Failure(String message, int line, int column) {
      super(message, null, false, false);
      this.line = line;
      this.column = column;
    }

    SourceRejectedException rejection() {
      return new SourceRejectedException(
          Rule.SYNTAX_ERROR, "Syntax error: " + getMessage(), line, column);
    }
  }
}
