package org.strategysandbox.evaluation;

import java.util.Locale;

/** Who set an argument of the simulation; a later one goes before an earlier one. */
public enum ArgumentOrigin {
  CONFIGURATION,
  SUBMISSION,
  STRATEGY;

  /** The name in results. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
