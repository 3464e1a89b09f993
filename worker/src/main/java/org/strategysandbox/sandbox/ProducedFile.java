package org.strategysandbox.sandbox;

/**
 * A file that a strategy left in its output folder.
 *
 * @param name as the strategy gave it, with {@code _} for characters that could harm; never a path
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record ProducedFile(String name, byte[] content) {}
