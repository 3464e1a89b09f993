package org.strategysandbox.config;

/**
 * A value as it was written, variables already replaced.
 *
 * @param text empty for a YAML null; the items of a list are joined by commas
 * @param line line in the file, from 1, or 0
 */
record RawValue(String text, Source source, int line) {}
