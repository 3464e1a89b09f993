package org.strategysandbox.event;

/** How a submission ended. */
public enum OutcomeStatus implements WireName {
  SUCCEEDED,
  FAILED,
  REJECTED,
  DEAD_LETTERED
}
