package org.strategysandbox.sandbox;

/**
 * A file that a strategy left in its output folder.
 *
 * @param name letters, digits, {@code _}, {@code .}, {@code -} and blanks; never a path
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record ProducedFile(String name, byte[] content) {}
