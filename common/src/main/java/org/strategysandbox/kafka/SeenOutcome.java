package org.strategysandbox.kafka;

import org.jspecify.annotations.Nullable;
import org.strategysandbox.event.DeadLetter;
import org.strategysandbox.event.Outcome;

/**
 * An outcome and where it was read.
 *
 * @param traceParent W3C trace context, where the record carries one
 */
public record SeenOutcome(
    Outcome outcome, int partition, long offset, @Nullable String traceParent) {

  /** Whether this one counts and the other does not, both of one submission. */
  public boolean winsOver(SeenOutcome other) {
    return standing().winsOver(other.standing());
  }

  /** Whether a submission with this replay number needs no run any more. */
  public boolean settles(int replay) {
    return !(outcome instanceof DeadLetter) || outcome.replay() >= replay;
  }

  Standing standing() {
    return Standing.of(outcome, offset);
  }
}
