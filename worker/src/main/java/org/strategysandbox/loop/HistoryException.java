package org.strategysandbox.loop;

import org.jspecify.annotations.Nullable;

/** A history cannot be read or written; the message names it and says what to do. */
public final class HistoryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  HistoryException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
