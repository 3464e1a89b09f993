package org.strategysandbox.faults;

/** What is broken on purpose. */
enum ChaosFault {
  /** Kill -9 of a worker. */
  WORKER_KILL,
  /** A worker is stopped for longer than its lock, and goes on. */
  WORKER_PAUSE,
  /** A worker is asked to stop, and replaced. */
  WORKER_TERM,
  /** Kill -9 of the broker. */
  BROKER_KILL,
  /** The broker is silent for some seconds. */
  BROKER_STALL,
  /** Kill -9 of the Docker daemon. */
  DOCKERD_KILL,
  /** Containers are killed from outside. */
  CONTAINER_KILL,
  /** The disk of the Docker daemon is full for some seconds. */
  DISK_FULL,
  /** All workers are replaced one after the other, again and again, during one long strategy. */
  ROLLING_RESTART,
  /** A strategy whose every run ends its worker. */
  POISON
}
