package org.strategysandbox.config;

/** Whether a dataset's aliases of invented keys are resolved. */
public enum AliasMode {
  /** As the dataset's manifest says. */
  AUTO,
  ON,
  OFF
}
