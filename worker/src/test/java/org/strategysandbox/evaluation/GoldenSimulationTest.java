package org.strategysandbox.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The case worked out by hand, which the Python tests read too. */
class GoldenSimulationTest {
  private static final Path CASE =
      Path.of("..", "deploy", "sandbox-image", "tests", "simulation_golden.json");

  @TempDir Path folder;

  @Test
  void computesWhatWasWorkedOutByHand() throws IOException {
    JsonNode json = new ObjectMapper().readTree(CASE.toFile());
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
