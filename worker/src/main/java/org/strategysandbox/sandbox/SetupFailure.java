package org.strategysandbox.sandbox;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Words for a container that ended before it could serve. */
final class SetupFailure {
  private static final int MAX_CHARS = 2_000;

  private SetupFailure() {}

  static String describe(byte @Nullable [] result, String stderr, String protocolProblem) {
    if (result != null) {
      return bounded(new String(result, StandardCharsets.UTF_8));
    }
    if (!protocolProblem.isEmpty()) {
      return protocolProblem;
    }
    return stderr.isBlank() ? "it wrote nothing" : bounded(stderr);
  }

  private static String bounded(String text) {
    return text.length() <= MAX_CHARS ? text : text.substring(0, MAX_CHARS) + "…";
  }
}
