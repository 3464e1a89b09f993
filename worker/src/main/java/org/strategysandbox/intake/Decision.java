package org.strategysandbox.intake;

import org.jspecify.annotations.Nullable;
import org.strategysandbox.event.EventMessage;
import org.strategysandbox.event.Outcome;

/** What shall become of a record; one switch in the slot acts on it. */
sealed interface Decision {
  /**
   * Publish the outcome, then acknowledge.
   *
   * @param original the record, which a dead letter carries
   * @param place of the record, see {@link DoneRecords}
   */
  record Publish(Outcome outcome, EventMessage original, String place, @Nullable String traceParent)
      implements Decision {
    Publish tracedBy(@Nullable String trace) {
      return new Publish(outcome, original, place, trace);
    }
  }

  /** The outcome is published already: acknowledge. */
  record AlreadyDone(String submissionId) implements Decision {}

  /** The record nears the broker's delivery limit: publish it again as new, then acknowledge. */
  record Resubmit(EventMessage message, String submissionId, int partition) implements Decision {}

  /**
   * A copy of a submission that another slot still works on: after a pause put it behind all others
   * again, then acknowledge.
   */
  record PassOn(EventMessage message, int partition) implements Decision {}

  /** Not now: give it back. */
  record GiveBack(String why) implements Decision {}
}
