package org.strategysandbox.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Real strategies from the file that SANDBOX_REAL_STRATEGIES names, else the product's own samples.
 */
final class Strategies {
  private static final String DEFAULT_FILE = "../../shared/strategies/llm_strategies.jsonl";
  private static final Path SAMPLES = Path.of("../samples");

  private final boolean real;
  private final Map<String, String> code;

  private Strategies(boolean real, Map<String, String> code) {
    this.real = real;
    this.code = code;
  }

  static Strategies load() throws IOException {
    Path file = Path.of(System.getenv().getOrDefault("SANDBOX_REAL_STRATEGIES", DEFAULT_FILE));
    Map<String, String> code = new LinkedHashMap<>();
    if (Files.exists(file)) {
      ObjectMapper mapper = new ObjectMapper();
      for (String line : Files.readAllLines(file)) {
        JsonNode strategy = mapper.readTree(line);
        code.put(strategy.get("id").asText(), strategy.get("code").asText());
      }
      System.out.println("ran the " + code.size() + " real strategies of " + file.getFileName());
      return new Strategies(true, code);
    }
    try (Stream<Path> files = Files.list(SAMPLES)) {
      for (Path sample : files.filter(f -> f.toString().endsWith(".py")).sorted().toList()) {
        code.put(String.valueOf(sample.getFileName()).replace(".py", ""), Files.readString(sample));
      }
    }
    System.out.println(
        "the real strategies are not here: ran the " + code.size() + " samples of the product");
    return new Strategies(false, code);
  }

  /** Whether these are the real ones. */
  boolean real() {
    return real;
  }

  Map<String, String> code() {
    return code;
  }
}
