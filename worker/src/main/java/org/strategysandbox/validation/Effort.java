package org.strategysandbox.validation;

/**
 * Bounds how far values are followed in one source. The largest real strategies need a few hundred
 * steps; when the steps are used up, nothing more is accepted that would have to be followed.
 */
final class Effort {
  private static final int MAX_STEPS = 30_000;
  private static final int MAX_DEPTH = 100;

  private int steps;
  private int depth;

  /** Takes one step; false when there are none left. */
  boolean step() {
    return steps++ < MAX_STEPS;
  }

  /** Takes a step into something nested; false when it is too deep. Followed by {@link #leave}. */
  boolean enter() {
    depth++;
    return depth <= MAX_DEPTH && step();
  }

  void leave() {
    depth--;
  }
}
