package org.strategysandbox.reaper;

/** Whether the worker of a container lives. */
public enum WorkerLife {
  ALIVE,
  /** Silent, or ended in order by its own word, and its process is gone. */
  DEAD,
  /** Neither can be shown, as without Kafka or on a machine whose locks cannot be seen. */
  UNKNOWN;

  /** Only what both witnesses say, or do not contradict, makes a worker dead. */
  static WorkerLife of(SignsOfLife signs, LockState lock) {
    if (signs == SignsOfLife.BEATING || lock == LockState.HELD) {
      return ALIVE;
    }
    if (signs == SignsOfLife.STOPPED || (signs == SignsOfLife.SILENT && lock == LockState.FREE)) {
      return DEAD;
    }
    return UNKNOWN;
  }
}
