package org.strategysandbox.event;

/** How the container was had. */
public enum StartKind implements WireName {
  /** Waiting in the pool, with the limits asked for. */
  WARM,
  /** Waiting in the pool; its limits were changed first. */
  UPDATED,
  /** Created for this submission. */
  COLD
}
