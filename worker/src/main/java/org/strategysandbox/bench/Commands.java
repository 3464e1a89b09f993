package org.strategysandbox.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Runs programs of this machine. */
final class Commands {
  private Commands() {}

  /**
   * Runs to the end.
   *
   * @return what it printed, stderr included
   * @throws BenchException if it cannot be started or fails
   */
  static String run(Map<String, String> environment, List<String> command)
      throws InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    String shown = String.join(" ", command.subList(0, Math.min(3, command.size())));
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      int code = process.waitFor();
      if (code != 0) {
        throw new BenchException("'" + shown + "' ended with " + code + ": " + output);
      }
      return output;
    } catch (IOException e) {
      throw new BenchException("'" + shown + "' could not be run: " + e.getMessage(), e);
    }
  }
}
