package org.strategysandbox.evaluation;

import java.util.Locale;

/** Why a trade ended. */
public enum ExitReason {
  /** A row of the position no longer holds the symbol, or holds the opposite side. */
  POSITION,
  STOP_LOSS,
  TAKE_PROFIT,
  TRAIL_STOP,
  /** The symbol has no price until the end of the dataset. */
  DELISTED,
  /** The portfolio has lost everything. */
  RUIN,
  /** Still held when the simulation ends. */
  OPEN;

  /** Whether a bound of the simulation's arguments ended it. */
  boolean isStop() {
    return this == STOP_LOSS || this == TAKE_PROFIT || this == TRAIL_STOP;
  }

  /** The name in results. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
