package org.strategysandbox.kafka;

import org.strategysandbox.event.DeadLetter;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.StrategyResult;

/**
 * What decides which of several outcomes of one submission counts: a result over a rejection over a
 * dead letter, then the lower offset. A replay supersedes a dead letter only, so between dead
 * letters the later replay counts.
 */
record Standing(Kind kind, int replay, long offset) {

  /** From the strongest to the weakest. */
  enum Kind {
    RESULT,
    REJECTION,
    DEAD_LETTER
  }

  static Standing of(Outcome outcome, long offset) {
    Kind kind =
        outcome instanceof StrategyResult
            ? Kind.RESULT
            : outcome instanceof DeadLetter ? Kind.DEAD_LETTER : Kind.REJECTION;
    return new Standing(kind, outcome.replay(), offset);
  }

  boolean winsOver(Standing other) {
    if (kind != other.kind) {
      return kind.compareTo(other.kind) < 0;
    }
    if (kind == Kind.DEAD_LETTER && replay != other.replay) {
      return replay > other.replay;
    }
    return offset < other.offset;
  }
}
