package org.strategysandbox.reaper;

import java.util.Locale;

/** What the rule says of a container. */
public enum Verdict {
  /** Past its deadline, whatever its worker says. */
  OVERDUE(true),
  /** Its worker is dead. */
  WORKER_DEAD(true),
  WORKER_ALIVE(false),
  /** Nothing shows whether its worker lives: left until its deadline. */
  WORKER_UNKNOWN(false),
  TOO_YOUNG(false),
  /** Carries our names but not the times that decide, as containers of tools do. */
  NO_DEADLINE(false),
  /** Of somebody else. */
  FOREIGN(false);

  private final boolean orphan;

  Verdict(boolean orphan) {
    this.orphan = orphan;
  }

  /** Whether it is to be removed. */
  public boolean isOrphan() {
    return orphan;
  }

  /** As in JSON and metrics. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
