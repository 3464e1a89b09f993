package org.strategysandbox.event;

/** Why a strategy that was run has no figures. */
public enum FailureKind implements WireName {
  /** The strategy raised; the traceback is in the failure. */
  STRATEGY_ERROR,
  /** The strategy ended without a position. */
  NO_POSITION,
  /** No rebalance row of the position holds a stock. */
  EMPTY_POSITION,
  /** The wall clock limit was reached. */
  TIMEOUT,
  /** The kernel ended the container at its memory limit. */
  OUT_OF_MEMORY,
  /** The strategy wrote more output than allowed. */
  OUTPUT_LIMIT,
  /** A process or thread was refused and the run failed. */
  PROCESS_LIMIT,
  /** The file system of the sandbox was full, as the runner claims. */
  DISK_LIMIT,
  /** The position is outside the dataset, or the runner's answer outside its bounds. */
  INVALID_RESULT,
  /** Ended by the system call filter. */
  SANDBOX_VIOLATION,
  /** Any other end without a result. */
  CRASHED,
  /** Cancelled by an operator. */
  CANCELLED,
  /** Ended from outside more often than retries are allowed. */
  KILLED
}
