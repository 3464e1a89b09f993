package org.strategysandbox.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Strategies as models write them, from the file that SANDBOX_REAL_STRATEGIES names. */
class RealStrategiesTest {
  private static final String DEFAULT_FILE = "../../shared/strategies/llm_strategies.jsonl";

  @Test
  void everyRealStrategyPasses() throws IOException {
    StrategyValidator validator = new StrategyValidator(ValidationPolicy.builtIn());
    Map<String, String> strategies = strategies();
    assertThat(strategies).isNotEmpty();
    strategies.forEach(
        (id, code) -> assertThat(validator.validate(code).violations()).as(id).isEmpty());
  }

  private static Map<String, String> strategies() throws IOException {
    Path file = Path.of(System.getenv().getOrDefault("SANDBOX_REAL_STRATEGIES", DEFAULT_FILE));
    Map<String, String> strategies = new LinkedHashMap<>();
    if (Files.exists(file)) {
      ObjectMapper mapper = new ObjectMapper();
      for (String line : Files.readAllLines(file)) {
        JsonNode strategy = mapper.readTree(line);
        strategies.put(strategy.get("id").asText(), strategy.get("code").asText());
      }
      System.out.println(strategies.size() + " real strategies from " + file);
      return strategies;
    }
    Path folder = Path.of("src/test/resources/validation/legitimate");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path source : files.sorted().toList()) {
        strategies.put(String.valueOf(source.getFileName()), Files.readString(source));
      }
    }
    System.out.println(file + " is missing; ran " + strategies.size() + " of " + folder);
    return strategies;
  }
}
