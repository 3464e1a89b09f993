package org.strategysandbox.deadletter;

import org.strategysandbox.event.WireName;

/** What became of a dead letter. */
public enum LetterState implements WireName {
  /** Nobody has done anything about it. */
  OPEN,
  /** It was replayed, and that run has no outcome yet. */
  REPLAYED,
  /** The submission has a result or a rejection by now. */
  SETTLED
}
