package org.strategysandbox.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;

/** Measures consecutive phases of one run in milliseconds. */
final class PhaseClock {
  private final Map<String, Double> phases = new LinkedHashMap<>();
  private long last = System.nanoTime();

  /** Ends the phase of this name. */
  void mark(String phase) {
    long now = System.nanoTime();
    phases.put(phase, (now - last) / 1e6);
    last = now;
  }

  double millis(String phase) {
    return phases.getOrDefault(phase, 0.0);
  }

  StartPhases start() {
    return new StartPhases(millis("create"), millis("start"), millis("ready"), millis("update"));
  }
}
