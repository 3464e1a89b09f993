package org.strategysandbox.event;

/** Who set an effective value. */
public enum SetBy implements WireName {
  /** The {@code sim} call in the strategy's code. */
  STRATEGY,
  /** The submission. */
  SUBMISSION,
  /** The worker's configuration. */
  CONFIGURATION,
  /** The dataset, for example its first and last day. */
  DATASET,
  /** FinLab's default. */
  DEFAULT
}
