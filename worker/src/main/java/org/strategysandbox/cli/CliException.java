package org.strategysandbox.cli;

import org.jspecify.annotations.Nullable;

/** A command ends with a clear message, a remedy and an exit code; no stack trace is shown. */
final class CliException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  static final int NEGATIVE = 1;
  static final int USAGE = 2;
  static final int DEPENDENCY = 3;

  private final int exitCode;
  private final String remedy;

  private CliException(int exitCode, String message, String remedy, @Nullable Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
    this.remedy = remedy;
  }

  /** The user's call or file is wrong. */
  static CliException usage(String message, String remedy) {
    return new CliException(USAGE, message, remedy, null);
  }

  /** Something that the command needs is missing or down. */
  static CliException dependency(String message, String remedy, @Nullable Throwable cause) {
    return new CliException(DEPENDENCY, message, remedy, cause);
  }

  int exitCode() {
    return exitCode;
  }

  String remedy() {
    return remedy;
  }
}
