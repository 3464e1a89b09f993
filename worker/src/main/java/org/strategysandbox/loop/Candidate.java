package org.strategysandbox.loop;

/**
 * A strategy as its source gave it.
 *
 * @param name what the source calls it
 * @param code raw bytes; nothing is assumed of their encoding
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Candidate(String name, byte[] code) {}
