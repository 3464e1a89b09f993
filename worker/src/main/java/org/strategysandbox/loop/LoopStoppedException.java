package org.strategysandbox.loop;

import org.jspecify.annotations.Nullable;

/** A loop cannot go on now; started again with the same history it goes on where it stopped. */
public final class LoopStoppedException extends Exception {
  private static final long serialVersionUID = 1L;

  LoopStoppedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
