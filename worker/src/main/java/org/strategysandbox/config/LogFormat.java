package org.strategysandbox.config;

/** How log lines are written. */
public enum LogFormat {
  /** {@link #TEXT} on a terminal, {@link #JSON} otherwise. */
  AUTO,
  JSON,
  TEXT
}
