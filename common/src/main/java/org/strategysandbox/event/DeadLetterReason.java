package org.strategysandbox.event;

/** Why a submission was given up without being judged. */
public enum DeadLetterReason implements WireName {
  /** The record is not a submission that this version understands. */
  UNREADABLE,
  /** {@code notAfter} passed before the submission was run. */
  EXPIRED,
  /** The submission id was used before, with other code. */
  CONFLICT,
  /** Two workers died while running it. */
  POISON,
  /** The infrastructure failed on every attempt. */
  RETRIES_EXHAUSTED,
  /** Cancelled before it was run. */
  CANCELLED,
  /** Asks for a dataset, a limit or a setting that the worker cannot give. */
  NOT_SERVED
}
