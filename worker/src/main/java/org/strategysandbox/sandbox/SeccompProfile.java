package org.strategysandbox.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Profiles of allowed system calls, in Docker's format. */
public final class SeccompProfile {
  private static final String RESOURCE = "/seccomp/sandbox.json";
  private static final long MAX_BYTES = 1 << 20;

  private SeccompProfile() {}

  /** The profile that is packaged with the worker: {@code seccomp/sandbox.json}. */
  public static String builtIn() {
    try (InputStream stream = SeccompProfile.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("the worker is packaged without " + RESOURCE);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("reading the packaged seccomp profile failed", e);
    }
  }

  /**
   * Reads a profile of the operator's own.
   *
   * @throws IllegalArgumentException it cannot be read or allows by default
   */
  public static String read(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new IllegalArgumentException("Seccomp profile " + file + " is larger than 1 MiB.");
      }
      String text = Files.readString(file);
      JsonNode profile = new ObjectMapper().readTree(text);
      String action = profile.path("defaultAction").asText();
      if (!action.startsWith("SCMP_ACT_ERRNO") && !action.startsWith("SCMP_ACT_KILL")) {
        throw new IllegalArgumentException(
            "Seccomp profile "
                + file
                + " must deny by default (defaultAction SCMP_ACT_ERRNO or SCMP_ACT_KILL…), not '"
                + action
                + "'.");
      }
      return text;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "Seccomp profile " + file + " is no JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new IllegalArgumentException("Seccomp profile " + file + " cannot be read: " + e, e);
    }
  }
}
