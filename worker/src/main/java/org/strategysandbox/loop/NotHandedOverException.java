package org.strategysandbox.loop;

import org.jspecify.annotations.Nullable;

/** A submission has no outcome, and its code was certainly handed to nobody. */
final class NotHandedOverException extends Exception {
  private static final long serialVersionUID = 1L;

  NotHandedOverException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
