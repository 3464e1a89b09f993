package org.strategysandbox.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs a command in this process, as a shell would. */
final class Cli {
  /** What a command left. */
  record Result(int exitCode, String out, String err) {
    /** Users are never shown a stack trace for their own mistake. */
    boolean hasStackTrace() {
      return (out + err).contains("\tat ");
    }
  }

  private Cli() {}

  static Result run(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream seenOut = new ByteArrayOutputStream();
    ByteArrayOutputStream seenErr = new ByteArrayOutputStream();
    System.setOut(new PrintStream(seenOut, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(seenErr, true, StandardCharsets.UTF_8));
    try {
      int exitCode = Main.execute(arguments);
      return new Result(
          exitCode,
          seenOut.toString(StandardCharsets.UTF_8),
          seenErr.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
