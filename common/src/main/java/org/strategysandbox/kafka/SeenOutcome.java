package org.strategysandbox.kafka;

import org.jspecify.annotations.Nullable;
import org.strategysandbox.event.DeadLetter;
import org.strategysandbox.event.DeadLetterReason;
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

  /**
   * Whether a submission needs no run any more.
   *
   * @param codeSha256 of its code: an outcome of other code is not its outcome
   */
  public boolean settles(int replay, String codeSha256) {
    return !isOfOther(codeSha256)
        && (!(outcome instanceof DeadLetter) || outcome.replay() >= replay);
  }

  /** Whether the id belongs to other code: such an outcome was published, and not as a conflict. */
  public boolean isOfOtherCode(String codeSha256) {
    return isOfOther(codeSha256) && !isConflict();
  }

  /** Whether it says that its submission came under an id of other code. */
  public boolean isConflict() {
    return outcome instanceof DeadLetter letter
        && letter.failure().kind() == DeadLetterReason.CONFLICT;
  }

  private boolean isOfOther(String codeSha256) {
    String known = outcome.codeSha256();
    return known != null && !known.equals(codeSha256);
  }

  Standing standing() {
    return Standing.of(outcome, offset);
  }
}
