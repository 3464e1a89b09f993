package org.strategysandbox.bench;

/**
 * A strategy that is measured.
 *
 * @param name for the report
 * @param code Python
 */
public record Strategy(String name, String code) {}
