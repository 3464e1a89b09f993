package org.strategysandbox.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code FILE…}: {@code .py}, {@code .jsonl} with named fields, a folder of {@code .py}, or {@code
 * -}.
 */
final class StrategySources {
  /** Larger than the largest strategy, so that the validator can say that it is too large. */
  private static final long MAX_FILE_BYTES = 64L * 1024 * 1024;

  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "A .py file, a .jsonl file, a folder of .py files, or - for source on standard input.")
  List<String> files = List.of();

  @Option(
      names = "--code-field",
      defaultValue = "code",
      description = "Field of a JSONL line that holds the source (default: ${DEFAULT-VALUE}).")
  String codeField = "code";

  @Option(
      names = "--id-field",
      defaultValue = "id",
      description = "Field of a JSONL line that holds the name (default: ${DEFAULT-VALUE}).")
  String idField = "id";

  StrategySources() {}

  /**
   * Reads all of them.
   *
   * @throws CliException a file does not exist, cannot be read, or is no JSONL
   */
  List<StrategySource> read() {
    List<StrategySource> sources = new ArrayList<>();
    for (String file : files) {
      try {
        read(file, sources);
      } catch (IOException e) {
        throw CliException.usage(
            "Cannot read " + file + ": " + e, "Check the path and its permissions.");
      }
    }
    if (sources.isEmpty()) {
      throw CliException.usage(
          "No strategy was found in " + files,
          "Name a .py or .jsonl file, or a folder of .py files.");
    }
    return sources;
  }

  private void read(String file, List<StrategySource> sources) throws IOException {
    if (file.equals("-")) {
      sources.add(new StrategySource("-", "stdin", bounded(System.in, "standard input")));
      return;
    }
    Path path = Path.of(file);
    if (!Files.exists(path)) {
      throw CliException.usage("There is no file or folder " + file, "Check the path.");
    }
    if (Files.isDirectory(path)) {
      try (Stream<Path> children = Files.list(path)) {
        for (Path child : children.filter(p -> p.toString().endsWith(".py")).sorted().toList()) {
          sources.add(pythonFile(child));
        }
      }
    } else if (file.endsWith(".jsonl") || file.endsWith(".ndjson")) {
      jsonLines(path, sources);
    } else {
      sources.add(pythonFile(path));
    }
  }

  private static StrategySource pythonFile(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      String stem = String.valueOf(path.getFileName()).replaceFirst("\\.py$", "");
      return new StrategySource(path.toString(), stem, bounded(in, path.toString()));
    }
  }

  private static byte[] bounded(InputStream in, String name) throws IOException {
    byte[] bytes = in.readNBytes((int) MAX_FILE_BYTES + 1);
    if (bytes.length > MAX_FILE_BYTES) {
      throw CliException.usage(name + " is larger than 64 MiB", "A strategy has at most 64 KiB.");
    }
    return bytes;
  }

  private void jsonLines(Path path, List<StrategySource> sources) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(path)) {
      bytes = bounded(in, path.toString());
    }
    int number = 0;
    for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        sources.add(jsonLine(path + ":" + number, line));
      }
    }
  }

  private StrategySource jsonLine(String name, String line) {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw CliException.usage(
          name + " is not JSON: " + e.getOriginalMessage(), "Each line must be one JSON object.");
    }
    JsonNode code = node.get(codeField);
    JsonNode id = node.get(idField);
    if (code == null || !code.isTextual()) {
      throw CliException.usage(
          name + " has no text in the field '" + codeField + "'",
          "Name the field with --code-field.");
    }
    if (id == null || !id.isValueNode()) {
      throw CliException.usage(
          name + " has no value in the field '" + idField + "'", "Name the field with --id-field.");
    }
    return new StrategySource(name, id.asText(), code.textValue().getBytes(StandardCharsets.UTF_8));
  }
}
