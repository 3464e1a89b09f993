package org.strategysandbox.config;

/** Which strategies are run again on shortened and on changed data. */
public enum LookAheadMode {
  NONE,
  /** Those whose submission asks for it, as a loop does for the best ones. */
  CHAMPIONS,
  /** Every one that succeeds. */
  ALWAYS
}
