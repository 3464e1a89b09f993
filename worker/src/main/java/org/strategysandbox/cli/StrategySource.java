package org.strategysandbox.cli;

/**
 * One strategy as a user names it.
 *
 * @param name file, with the line number for a line of a JSONL file
 * @param id what the source calls it: the file's stem or the id field
 * @param code raw bytes; nothing is assumed of their encoding
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record StrategySource(String name, String id, byte[] code) {}
