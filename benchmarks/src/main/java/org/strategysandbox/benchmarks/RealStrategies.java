package org.strategysandbox.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sources that are measured: those of the JSON lines file (field {@code code}) or of the folder
 * of {@code .py} files that the system property {@value #PROPERTY} names.
 */
final class RealStrategies {
  static final String PROPERTY = "benchmark.strategies";

  private RealStrategies() {}

  static List<byte[]> load() {
    Path from = Path.of(System.getProperty(PROPERTY, "samples"));
    List<byte[]> sources = new ArrayList<>();
    try {
      if (Files.isDirectory(from)) {
        try (Stream<Path> files = Files.list(from)) {
          for (Path file : files.filter(f -> f.toString().endsWith(".py")).sorted().toList()) {
            sources.add(Files.readAllBytes(file));
          }
        }
      } else {
        ObjectMapper mapper = new ObjectMapper();
        for (String line : Files.readAllLines(from)) {
          sources.add(mapper.readTree(line).get("code").asText().getBytes(StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (sources.isEmpty()) {
      throw new IllegalStateException(from + " holds no strategy");
    }
    return sources;
  }
}
