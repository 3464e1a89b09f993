package org.strategysandbox.sandbox;

/** Hears how the pool and the removal of containers fare; must return quickly and not throw. */
public interface PoolListener {
  /** Hears nothing. */
  PoolListener NONE = new PoolListener() {};

  /** Why a run started a container of its own although there is a pool. */
  enum Miss {
    /** No container was ready. */
    EMPTY,
    /** Its limits differ from the pool's in what a live container cannot change. */
    UNFIT,
    /** The container that was ready refused the lower limits or ended. */
    BROKEN
  }

  /** Why a container left the pool unused. */
  enum Eviction {
    /** It ended or its streams did. */
    DEAD,
    /** It reached the maximum age. */
    OLD,
    /** Image, profile, dataset or limits are others by now. */
    CHANGED,
    /** The pool was closed. */
    CLOSED
  }

  /** A container became ready for the pool. */
  default void warmed(StartPhases phases) {}

  /** A container for the pool did not get ready. */
  default void warmUpFailed() {}

  /** A run got a container of the pool. */
  default void taken(SandboxRun.Start start) {}

  /** A run had to start one. */
  default void missed(Miss why) {}

  default void evicted(Eviction why) {}

  /**
   * A container was removed.
   *
   * @param millis from the first try on
   * @param gone false when it did not go; it is tried again or left to the reaper
   */
  default void removed(double millis, boolean gone) {}
}
