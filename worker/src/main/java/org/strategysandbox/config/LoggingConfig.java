package org.strategysandbox.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Section {@code logging}.
 *
 * @param auditFile where security decisions are written as JSON lines besides; empty: nowhere else
 * @param auditRetention how long files of it are kept
 */
public record LoggingConfig(LogFormat format, Optional<Path> auditFile, Duration auditRetention) {

  private static final Setting<LogFormat> FORMAT =
      Setting.of(
              "logging.format",
              ValueTypes.choice(LogFormat.class),
              "auto",
              "Log lines as JSON or as text; auto is text on a terminal, JSON otherwise.")
          .withVariable();

  private static final Setting<Optional<Path>> AUDIT_FILE =
      Setting.of(
              "logging.audit_file",
              ValueTypes.orWord("", ValueTypes.absolutePath()),
              "",
              "File for security decisions as JSON lines: rejections, containment violations, operator actions. A new one is begun each day; empty means that they are in the log only. Each process needs its own.")
          .withVariable();
  private static final Setting<Duration> AUDIT_RETENTION =
      Setting.of(
          "logging.audit_retention",
          ValueTypes.duration("1d", "3650d"),
          "90d",
          "How long the files of logging.audit_file are kept, in whole days.");

  static final List<Setting<?>> SETTINGS = List.of(FORMAT, AUDIT_FILE, AUDIT_RETENTION);

  static LoggingConfig from(Values values) {
    return new LoggingConfig(
        values.get(FORMAT), values.get(AUDIT_FILE), values.get(AUDIT_RETENTION));
  }
}
