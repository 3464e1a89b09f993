package org.strategysandbox.execution;

import java.time.Duration;

/** Waits; a test passes its own. */
@FunctionalInterface
public interface Pause {
  void of(Duration duration) throws InterruptedException;

  /** Really waits. */
  static Pause sleeping() {
    return duration -> Thread.sleep(duration.toMillis());
  }
}
