package org.strategysandbox.client;

import org.jspecify.annotations.Nullable;

/**
 * A submission was not acknowledged by the broker; the message says which broker and why. It may
 * have been published all the same: submitting it again under the same id is safe.
 */
public class SubmissionException extends Exception {
  public SubmissionException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
