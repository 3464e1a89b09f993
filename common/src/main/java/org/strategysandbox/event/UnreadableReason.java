package org.strategysandbox.event;

/** Why bytes are not an event that this version understands. */
public enum UnreadableReason implements WireName {
  /** No CloudEvents headers, or of another version of CloudEvents. */
  NOT_AN_EVENT,
  /** An event that does not belong here. */
  UNKNOWN_TYPE,
  /** An event of a version that this code does not know. */
  UNKNOWN_VERSION,
  /** The record has no value. */
  NO_VALUE,
  /** More bytes than an event of its kind may have. */
  TOO_LARGE,
  /** Not strict UTF-8, or text with half a surrogate pair. */
  NOT_UTF8,
  /** Not one JSON object and nothing else. */
  NOT_JSON,
  /** An object names a member twice. */
  DUPLICATE_KEY,
  /** Too deep, too many members, or a number or name that is too long. */
  OUT_OF_BOUNDS,
  /** A member is missing, of the wrong type or outside its range. */
  INVALID,
  /** The record's key is not the id inside. */
  KEY_MISMATCH
}
