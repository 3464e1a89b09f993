package org.strategysandbox.evaluation;

import org.jspecify.annotations.Nullable;

/** A dataset that cannot be read; the message names the file or key and what to do about it. */
public final class DatasetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DatasetException(String message) {
    super(message);
  }

  public DatasetException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
