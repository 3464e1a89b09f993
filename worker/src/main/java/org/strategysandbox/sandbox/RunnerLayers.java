package org.strategysandbox.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.strategysandbox.config.LandlockMode;

/** Which layers of the lockdown a READY frame reports; it precedes all code of a strategy. */
final class RunnerLayers {
  private static final int MAX_REASON = 300;

  private RunnerLayers() {}

  /**
   * @throws SandboxUnavailableException a required layer is missing, which no retry changes
   */
  static void require(byte[] ready, LandlockMode landlock) throws SandboxUnavailableException {
    JsonNode frame;
    try {
      frame = new ObjectMapper().readTree(ready);
    } catch (IOException e) {
      throw refused("the runner's READY frame is no JSON", e);
    }
    List<String> missing = new ArrayList<>();
    if (landlock == LandlockMode.REQUIRED && !reports(frame, "landlock")) {
      missing.add(
          "Landlock ("
              + reason(frame, "landlock")
              + "); it needs Linux 5.13 with Landlock among its security modules and a container"
              + " engine whose libseccomp knows it (2.5.2); on other hosts set container.landlock:"
              + " optional");
    }
    if (!reports(frame, "seccomp")) {
      missing.add("the filter of system calls (" + reason(frame, "seccomp") + ")");
    }
    if (!missing.isEmpty()) {
      throw refused(
          "The sandbox does not lock itself down as configured: no "
              + String.join("; no ", missing)
              + ".",
          null);
    }
  }

  private static boolean reports(JsonNode frame, String layer) {
    for (JsonNode name : frame.path("layers")) {
      if (name.asText().equals(layer) || name.asText().startsWith(layer + ":")) {
        return true;
      }
    }
    return false;
  }

  private static String reason(JsonNode frame, String layer) {
    String text =
        frame.path("missing").path(layer).asText("its image reports nothing of it: build it anew");
    return text.length() <= MAX_REASON ? text : text.substring(0, MAX_REASON);
  }

  private static SandboxUnavailableException refused(
      String message, @org.jspecify.annotations.Nullable Throwable cause) {
    return new SandboxUnavailableException(message, false, false, cause);
  }
}
