package org.strategysandbox.loop;

import org.strategysandbox.event.Outcome;
import org.strategysandbox.execution.ModeDecision;

/** Hears what a loop does, on the loop's thread. */
public interface LoopListener {
  LoopListener NONE = new LoopListener() {};

  /** An iteration has its strategy. */
  default void started(HistoryRecord.Started started, boolean resumed) {}

  /** It is decided how the iteration's strategy is run, finally. */
  default void decided(int iteration, ModeDecision decision) {}

  /** The loop waits for infrastructure that is away. */
  default void waiting(int iteration, String why) {}

  /** An iteration has its outcome. */
  default void ended(HistoryRecord.Ended ended, Outcome outcome) {}
}
