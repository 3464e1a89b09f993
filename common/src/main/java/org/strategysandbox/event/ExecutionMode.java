package org.strategysandbox.event;

/** Where the strategy ran. */
public enum ExecutionMode implements WireName {
  /** In a container of its own. */
  SANDBOX,
  /** As a plain subprocess. */
  DIRECT
}
