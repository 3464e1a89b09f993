package org.strategysandbox.sandbox;

import java.nio.charset.StandardCharsets;

/** Words for a container that ended before it could serve. */
final class SetupFailure {
  private static final int MAX_CHARS = 2_000;

  private SetupFailure() {}

  static String describe(SessionOutput output, String protocolProblem) {
    byte[] result = output.result();
    if (result != null) {
      return bounded(new String(result, StandardCharsets.UTF_8));
    }
    if (!protocolProblem.isEmpty()) {
      return protocolProblem;
    }
    return output.stderr().isBlank() ? "it wrote nothing" : bounded(output.stderr());
  }

  static String describe(DockerPort.ContainerState state) {
    if (state.running()) {
      return "still running";
    }
    if (state.oomKilled()) {
      return "its memory limit is too low to start";
    }
    return "exit code "
        + state.exitCode()
        + (state.error().isEmpty() ? "" : ", " + bounded(state.error()));
  }

  private static String bounded(String text) {
    return text.length() <= MAX_CHARS ? text : text.substring(0, MAX_CHARS) + "…";
  }
}
