package org.strategysandbox.config;

import java.util.Locale;

/** Where a value came from, weakest first. */
public enum Source {
  DEFAULT,
  FILE,
  /** A <code>${VARIABLE}</code> in the file that is set in the environment. */
  ENVIRONMENT,
  /** The command line. */
  OPTION;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
