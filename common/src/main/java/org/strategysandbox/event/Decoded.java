package org.strategysandbox.event;

import org.jspecify.annotations.Nullable;

/** What came of reading a record. */
public sealed interface Decoded<T> {

  /**
   * The record is an event.
   *
   * @param traceParent W3C trace context, where the event carries one
   */
  record Ok<T>(T event, @Nullable String traceParent) implements Decoded<T> {}

  /**
   * The record is not an event that this version understands.
   *
   * @param message one bounded line that says what is wrong
   */
  record Unreadable<T>(UnreadableReason reason, String message) implements Decoded<T> {}
}
