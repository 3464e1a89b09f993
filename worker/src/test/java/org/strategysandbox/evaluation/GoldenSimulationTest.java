package org.strategysandbox.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The cases worked out by hand, which the Python tests read too. */
class GoldenSimulationTest {
  private static final Path CASES = Path.of("..", "deploy", "sandbox-image", "tests");

  @TempDir Path folder;

  @Test
  void computesWhatWasWorkedOutByHand() throws IOException {
    check(folder, new ObjectMapper().readTree(CASES.resolve("simulation_golden.json").toFile()));
  }

  @TestFactory
  Stream<DynamicTest> followsEachRule() throws IOException {
    JsonNode cases =
        new ObjectMapper().readTree(CASES.resolve("simulation_hand_cases.json").toFile());
    assertThat(cases.size()).isGreaterThanOrEqualTo(20);
    return IntStream.range(0, cases.size())
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    cases.get(i).get("about").asText(),
                    () -> check(folder.resolve("case-" + i), cases.get(i))));
  }

  private static void check(Path folder, JsonNode json) {
    int[] days = new int[json.get("days").size()];
    for (int i = 0; i < days.length; i++) {
      days[i] = json.get("days").get(i).asInt();
    }
    TestDataset dataset = new TestDataset(folder, days, json.get("symbols").size());
    json.get("panels")
        .properties()
        .forEach(panel -> dataset.panel(panel.getKey(), "day", matrix(panel.getValue())));

    SimulationCase.check(dataset.open(), json);
  }

  private static double[][] matrix(JsonNode rows) {
    double[][] matrix = new double[rows.size()][rows.get(0).size()];
    for (int day = 0; day < matrix.length; day++) {
      for (int symbol = 0; symbol < matrix[day].length; symbol++) {
        JsonNode value = rows.get(day).get(symbol);
        matrix[day][symbol] = value.isNull() ? Double.NaN : value.asDouble();
      }
    }
    return matrix;
  }
}
