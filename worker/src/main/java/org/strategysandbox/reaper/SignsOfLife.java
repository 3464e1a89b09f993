package org.strategysandbox.reaper;

/** What the records of the container topic say of a worker. */
enum SignsOfLife {
  BEATING,
  /** No heartbeat for too long, while everything that was published has been read. */
  SILENT,
  /** It announced its own end. */
  STOPPED,
  /** The records are not, or not yet, read up to the present. */
  UNKNOWN
}
