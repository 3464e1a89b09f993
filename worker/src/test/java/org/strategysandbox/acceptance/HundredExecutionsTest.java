package org.strategysandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.strategysandbox.event.Failure;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.StrategyResult;

/**
 * A hundred strategies of mixed fates: each is reported as what it was, and no container is left
 * (X3).
 */
@Tag("long")
class HundredExecutionsTest {
  private static final int ROUNDS = 20;

  private static final List<String> CODES =
      List.of(
          "position = data.get('etl:adj_close') > 50",
          "raise ValueError('on purpose')",
          "while True: pass",
          "x = [bytearray(8 << 20) for _ in range(1000)]",
          "import os\nos._exit(137)");

  private static final List<String> FATES =
      List.of("succeeded", "strategy_error", "timeout", "out_of_memory", "crashed");

  @Test
  void noContainerIsLeftAfterAHundredMixedRuns() throws Exception {
    Map<String, String> code = new LinkedHashMap<>();
    for (int i = 0; i < ROUNDS * CODES.size(); i++) {
      code.put("run-" + i, CODES.get(i % CODES.size()));
    }
    try (RealPipeline pipeline =
        RealPipeline.open(
            RealPipeline.required("sandbox.dataset"), "3s", "192MiB", RealPipeline.UNVALIDATED)) {
      Map<String, Outcome> outcomes = pipeline.runAll(code);
      assertThat(pipeline.containersLeft()).isEmpty();
      for (int i = 0; i < code.size(); i++) {
        assertThat(fate(outcomes.get("run-" + i)))
            .as("run-" + i)
            .isEqualTo(FATES.get(i % FATES.size()));
      }
    }
  }

  private static String fate(@org.jspecify.annotations.Nullable Outcome outcome) {
    if (outcome instanceof StrategyResult result) {
      Failure failure = result.failure();
      return failure == null ? "succeeded" : failure.kind().wireName();
    }
    return String.valueOf(outcome);
  }
}
