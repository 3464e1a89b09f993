package org.strategysandbox.config;

import java.util.List;

/** Section {@code logging}. */
public record LoggingConfig(LogFormat format) {

  private static final Setting<LogFormat> FORMAT =
      Setting.of(
              "logging.format",
              ValueTypes.choice(LogFormat.class),
              "auto",
              "Log lines as JSON or as text; auto is text on a terminal, JSON otherwise.")
          .withVariable();

  static final List<Setting<?>> SETTINGS = List.of(FORMAT);

  static LoggingConfig from(Values values) {
    return new LoggingConfig(values.get(FORMAT));
  }
}
