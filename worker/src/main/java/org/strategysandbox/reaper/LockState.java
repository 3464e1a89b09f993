package org.strategysandbox.reaper;

/** How a worker's file lock is found. */
enum LockState {
  HELD,
  /** The file is there and nobody holds it: the process has ended, or its machine was restarted. */
  FREE,
  /** There is no such file here, or it cannot be tried. */
  UNKNOWN
}
