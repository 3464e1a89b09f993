package org.strategysandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.strategysandbox.event.FailureKind;
import org.strategysandbox.event.StrategyRejected;
import org.strategysandbox.event.StrategyResult;

/**
 * Every real strategy through validator, container and evaluation, compared with the same code
 * outside.
 */
@Tag("docker")
class RealStrategiesInContainersTest {
  /** Strategies that replace data and sim by random mocks with fixed figures. */
  private static final List<String> MOCKING = List.of("hist_013", "hist_058");

  @Test
  void everyStrategyHasAnOutcomeThatAgreesWithTheRuntimeOutside() throws Exception {
    String dataset = RealPipeline.required("sandbox.dataset");
    Strategies strategies = Strategies.load();
    OutsideRunner outside = new OutsideRunner(RealPipeline.required("sandbox.python"), dataset);
    Map<String, StrategyResult> results = new TreeMap<>();
    Map<String, StrategyRejected> rejections = new TreeMap<>();

    try (RealPipeline pipeline =
        RealPipeline.open(dataset, "20s", "1GiB", RealPipeline.VALIDATED)) {
      pipeline
          .runAll(strategies.code())
          .forEach(
              (id, outcome) -> {
                if (outcome instanceof StrategyResult result) {
                  results.put(id, result);
                } else if (outcome instanceof StrategyRejected rejected) {
                  rejections.put(id, rejected);
                }
              });
      assertThat(pipeline.containersLeft()).as("containers left").isEmpty();
    }

    assertThat(results.size() + rejections.size()).isEqualTo(strategies.code().size());
    for (Map.Entry<String, StrategyResult> entry : results.entrySet()) {
      StrategyResult result = entry.getValue();
      if (result.failure() == null) {
        assertThat(result.metrics()).as(entry.getKey()).containsKeys("total_return", "trades");
        assertThat(result.metrics().values()).as(entry.getKey()).allMatch(Double::isFinite);
        JsonNode same = outside.run(strategies.code().getOrDefault(entry.getKey(), ""));
        assertThat(same.path("positionSha256").asText())
            .as(entry.getKey())
            .isEqualTo(result.positionSha256());
        sameFigures(entry.getKey(), result.metrics(), same.path("figures"));
      }
    }
    System.out.println(summary(results, rejections));
    if (strategies.real()) {
      assertRealStrategies(results, rejections);
    }
  }

  /** What Python computed outside, and Java from the position that came out of the container. */
  private static void sameFigures(String id, Map<String, Double> java, JsonNode python) {
    assertThat(python.size()).as("%s: %s", id, python).isEqualTo(java.size());
    java.forEach(
        (name, value) ->
            assertThat(python.path(name).asDouble())
                .as("%s of %s", name, id)
                .isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value)))));
  }

  private static void assertRealStrategies(
      Map<String, StrategyResult> results, Map<String, StrategyRejected> rejections) {
    assertThat(rejections).as("real strategies that the validator refuses").isEmpty();
    for (String id : MOCKING) {
      StrategyResult result = results.get(id);
      assertThat(result).as(id).isNotNull();
      assertThat(result.warnings()).as(id).anyMatch(w -> w.code().equals("environment_overridden"));
      // Their mocks report Sharpe ratios of 2.9 and 2.95.
      assertThat(result.metrics().getOrDefault("daily_sharpe", 0.0)).as(id).isLessThan(2.5);
    }
    long ran =
        results.values().stream()
            .filter(r -> r.failure() == null || r.failure().kind() == FailureKind.EMPTY_POSITION)
            .count();
    assertThat((double) ran / results.size())
        .as("share that succeeded or selected nothing")
        .isGreaterThanOrEqualTo(0.95);
  }

  private static String summary(
      Map<String, StrategyResult> results, Map<String, StrategyRejected> rejections) {
    Map<String, Integer> counts = new TreeMap<>();
    results
        .values()
        .forEach(
            r ->
                counts.merge(
                    r.failure() == null ? "succeeded" : r.failure().kind().wireName(),
                    1,
                    Integer::sum));
    rejections.values().forEach(r -> counts.merge("rejected", 1, Integer::sum));
    return "outcomes: " + counts;
  }
}
