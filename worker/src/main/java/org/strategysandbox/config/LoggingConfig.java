package org.strategysandbox.config;

/** Section {@code logging}. */
public record LoggingConfig(LogFormat format) {}
