package org.strategysandbox.resilience;

import java.util.List;

/** Whether new work is taken. Implementations are thread-safe and answer at once. */
@FunctionalInterface
public interface Readiness {
  /** Why no new work is taken, a line each; empty when it is. */
  List<String> reasons();

  default boolean isReady() {
    return reasons().isEmpty();
  }
}
