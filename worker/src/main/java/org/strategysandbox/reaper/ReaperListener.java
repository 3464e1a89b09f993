package org.strategysandbox.reaper;

import java.util.function.LongSupplier;

/** Hears what the reaper does; must return quickly and not throw. */
public interface ReaperListener {
  /** Hears nothing. */
  ReaperListener NONE = new ReaperListener() {};

  /** A look at the daemon is complete. */
  default void swept(Sweep sweep) {}

  /** A look at the daemon failed: it does not answer. */
  default void sweepFailed(String problem) {}

  /** Gives once how many workers beat at any time. */
  default void watches(LongSupplier beatingWorkers) {}
}
