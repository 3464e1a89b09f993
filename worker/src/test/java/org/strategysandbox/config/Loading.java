package org.strategysandbox.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Loads YAML given as text. */
final class Loading {
  private Loading() {}

  static LoadedConfig load(String yaml) {
    return load(yaml, Map.of(), Map.of());
  }

  static LoadedConfig load(
      String yaml, Map<String, String> environment, Map<String, String> options) {
    return load(yaml.getBytes(StandardCharsets.UTF_8), environment, options);
  }

  static LoadedConfig load(
      byte[] yaml, Map<String, String> environment, Map<String, String> options) {
    try {
      Path file = Files.createTempFile("config", ".yaml");
      try {
        Files.write(file, yaml);
        return new ConfigLoader(environment).load(file, options);
      } finally {
        Files.delete(file);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static List<String> problems(String yaml) {
    return problems(yaml, Map.of(), Map.of());
  }

  static List<String> problems(
      String yaml, Map<String, String> environment, Map<String, String> options) {
    return problems(yaml.getBytes(StandardCharsets.UTF_8), environment, options);
  }

  static List<String> problems(
      byte[] yaml, Map<String, String> environment, Map<String, String> options) {
    ConfigException refused =
        catchThrowableOfType(ConfigException.class, () -> load(yaml, environment, options));
    if (refused == null) {
      throw new AssertionError("the configuration was accepted");
    }
    return refused.problems().stream().map(Problem::toString).toList();
  }
}
