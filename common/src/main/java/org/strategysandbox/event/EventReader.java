package org.strategysandbox.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads one event of an expected type out of a record, step by step from cheap to costly. */
final class EventReader {
  private static final int SCHEMA_VERSION = 1;

  private final JsonFormat json;
  private final int maxBytes;

  EventReader(JsonFormat json, int maxBytes) {
    this.json = json;
    this.maxBytes = maxBytes;
  }

  /** The type of the record, whatever it holds. */
  static EventType typeOf(EventMessage message) throws UnreadableException {
    String specVersion = message.header(EventHeaders.SPEC_VERSION);
    String wireType = message.header(EventHeaders.TYPE);
    if (specVersion == null || wireType == null) {
      throw new UnreadableException(
          UnreadableReason.NOT_AN_EVENT,
          "headers ce_specversion and ce_type are missing: not CloudEvents in binary mode",
          null);
    }
    if (!specVersion.equals(EventHeaders.SPEC_VERSION_VALUE)) {
      throw new UnreadableException(
          UnreadableReason.NOT_AN_EVENT, "ce_specversion is " + specVersion + ", not 1.0", null);
    }
    boolean otherVersion = false;
    for (EventType type : EventType.values()) {
      if (type.wireType().equals(wireType)) {
        return type;
      }
      otherVersion |= type.isOtherVersion(wireType);
    }
    throw new UnreadableException(
        otherVersion ? UnreadableReason.UNKNOWN_VERSION : UnreadableReason.UNKNOWN_TYPE,
        "ce_type is " + wireType + ", which this version does not know",
        null);
  }

  static void expect(EventMessage message, EventType expected) throws UnreadableException {
    EventType type = typeOf(message);
    if (type != expected) {
      throw new UnreadableException(
          UnreadableReason.UNKNOWN_TYPE,
          "ce_type is " + type.wireType() + ", expected " + expected.wireType(),
          null);
    }
  }

  /** The record's value as an event of this class. */
  <T> T read(EventMessage message, Class<T> type) throws UnreadableException {
    byte[] value = message.value();
    if (value == null) {
      throw new UnreadableException(
          UnreadableReason.NO_VALUE, "the record has no value (a tombstone)", null);
    }
    if (value.length > maxBytes) {
      throw new UnreadableException(
          UnreadableReason.TOO_LARGE,
          "the value has " + value.length + " bytes, at most " + maxBytes + " are read",
          null);
    }
    ObjectNode tree = json.parse(value);
    JsonNode version = tree.get("schemaVersion");
    if (version != null && !(version.isInt() && version.intValue() == SCHEMA_VERSION)) {
      throw new UnreadableException(
          UnreadableReason.UNKNOWN_VERSION,
          "schemaVersion is " + version + ", this version knows " + SCHEMA_VERSION,
          null);
    }
    return json.read(tree, type);
  }

  static void expectKey(EventMessage message, String id) throws UnreadableException {
    String key = message.keyText();
    if (!id.equals(key)) {
      throw new UnreadableException(
          UnreadableReason.KEY_MISMATCH,
          "the record's key is " + key + ", the id inside is " + id,
          null);
    }
  }
}
