package org.strategysandbox.event;

import org.jspecify.annotations.Nullable;

/**
 * Why a submission was dead-lettered.
 *
 * @param message one bounded line for a person
 * @param exception class and message of the last exception, bounded, where there was one
 */
public record DeadLetterCause(DeadLetterReason kind, String message, @Nullable String exception) {
  public DeadLetterCause {
    Checks.present("kind", kind);
    Checks.present("message", message);
  }
}
