package org.strategysandbox.event;

import org.jspecify.annotations.Nullable;

/**
 * Which extra checks a submission asks for; what is absent comes from the worker's configuration.
 *
 * @param lookAhead run a second time on shortened data and compare the positions
 */
public record Verification(@Nullable Boolean lookAhead) {

  /** Nothing asked for. */
  public static final Verification UNSET = new Verification(null);
}
