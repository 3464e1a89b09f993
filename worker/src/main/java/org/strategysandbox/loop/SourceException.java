package org.strategysandbox.loop;

import org.jspecify.annotations.Nullable;

/** A source cannot give the next strategy. */
public final class SourceException extends Exception {
  private static final long serialVersionUID = 1L;

  public SourceException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
