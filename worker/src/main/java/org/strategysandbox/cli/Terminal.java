package org.strategysandbox.cli;

/** Whether a person is looking; the launcher knows, Java 17 cannot tell. */
final class Terminal {
  private Terminal() {}

  static boolean isStderrTerminal() {
    return Boolean.getBoolean("sandbox.stderr.terminal");
  }

  static boolean isStdoutTerminal() {
    return Boolean.getBoolean("sandbox.stdout.terminal");
  }
}
