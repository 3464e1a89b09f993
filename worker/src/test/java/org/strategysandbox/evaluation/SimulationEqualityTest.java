package org.strategysandbox.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Holds the two implementations equal on the random cases of make_simulation_cases.py. */
@Tag("docker")
class SimulationEqualityTest {
  private static final String PROPERTY = "simulation.cases";
  private static final int MIN_CASES = 200;

  @TestFactory
  Stream<DynamicTest> computesWhatPythonComputes() throws IOException {
    String property = System.getProperty(PROPERTY);
    assertThat(property)
        .as("-D%s must name the folder that tests/make_simulation_cases.py --out wrote", PROPERTY)
        .isNotNull();
    Path folder = Path.of(property);
    JsonNode cases = new ObjectMapper().readTree(folder.resolve("cases.json").toFile());
    assertThat(cases.size()).as("cases").isGreaterThanOrEqualTo(MIN_CASES);
    Map<String, Dataset> datasets = new HashMap<>();
    return IntStream.range(0, cases.size())
        .mapToObj(
            i -> {
              JsonNode json = cases.get(i);
              String name = json.get("dataset").asText();
              Dataset dataset =
                  datasets.computeIfAbsent(name, key -> Dataset.open(folder.resolve(key)));
              return DynamicTest.dynamicTest(
                  "case " + i, () -> SimulationCase.check(dataset, json));
            });
  }
}
