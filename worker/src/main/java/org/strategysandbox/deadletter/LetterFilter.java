package org.strategysandbox.deadletter;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.event.DeadLetter;
import org.strategysandbox.event.DeadLetterReason;

/**
 * Which dead letters are meant; what is empty or absent means all.
 *
 * @param since given up at this instant or later
 * @param until given up before this instant
 */
public record LetterFilter(
    Set<String> ids,
    Set<DeadLetterReason> reasons,
    @Nullable Instant since,
    @Nullable Instant until) {

  public LetterFilter {
    ids = Set.copyOf(ids);
    reasons = Set.copyOf(reasons);
  }

  /** Whether it means every dead letter. */
  public boolean isEmpty() {
    return ids.isEmpty() && reasons.isEmpty() && since == null && until == null;
  }

  public boolean accepts(DeadLetter letter) {
    Instant at = letter.deadLetteredAt();
    return (ids.isEmpty() || ids.contains(letter.submissionId()))
        && (reasons.isEmpty() || reasons.contains(letter.failure().kind()))
        && (since == null || !at.isBefore(since))
        && (until == null || at.isBefore(until));
  }
}
