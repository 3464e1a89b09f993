package org.strategysandbox.config;

/** How a loop has its strategies run. */
public enum RunMode {
  /** Published to Kafka, for workers to run in containers. */
  QUEUE,
  /** In a container that the loop itself starts, without Kafka. */
  SANDBOX,
  /** As a plain process of this machine: not isolated. */
  DIRECT
}
