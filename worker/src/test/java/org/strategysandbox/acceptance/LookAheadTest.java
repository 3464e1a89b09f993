package org.strategysandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strategysandbox.acceptance.RealPipeline.VALIDATED;
import static org.strategysandbox.acceptance.RealPipeline.required;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.VerificationResult;

/** Planted look-ahead is found, honest strategies are not accused; in real containers. */
@Tag("docker")
class LookAheadTest {
  private static final Path FOLDER = Path.of("src/test/resources/lookahead");
  private static final Map<String, String> ALWAYS =
      Map.of(
          "verification.look_ahead", "always", "limits.wall_clock", "60s", "limits.memory", "1g");

  @Test
  void findsPlantedLeaks() throws Exception {
    Map<String, VerificationResult> verdicts = verdicts("leaks");
    assertThat(verdicts).hasSizeGreaterThanOrEqualTo(20);
    List<String> missed =
        verdicts.entrySet().stream()
            .filter(entry -> !entry.getValue().lookAhead().equals(VerificationResult.FOUND))
            .map(Map.Entry::toString)
            .toList();
    System.out.println(
        (verdicts.size() - missed.size()) + " of " + verdicts.size() + " leaks found " + missed);
    assertThat(missed.size()).as("%s", missed).isLessThanOrEqualTo(verdicts.size() / 20);
  }

  @Test
  void accusesNoHonestStrategy() throws Exception {
    Map<String, VerificationResult> verdicts = verdicts("legitimate");
    assertThat(verdicts.values())
        .as("%s", verdicts)
        .allMatch(verdict -> verdict.lookAhead().equals(VerificationResult.CLEAN));
  }

  @Test
  void keepsTheHoldOutFromTheStrategyAndFromTheFeedback() throws Exception {
    Map<String, String> settings = new LinkedHashMap<>(ALWAYS);
    settings.put("verification.look_ahead", "none");
    settings.put("simulation.holdout_from", "2023-01-02");
    String code =
        """
        close = data.get('etl:adj_close')
        print(close.index[-1])
        sim(close.pct_change(60).is_largest(10), resample='M')
        """;
    try (RealPipeline pipeline =
        RealPipeline.open(required("sandbox.dataset"), settings, VALIDATED)) {
      StrategyResult result =
          (StrategyResult) pipeline.runAll(Map.of("holdout", code)).get("holdout");
      assertThat(result).isNotNull();
      assertThat(result.stdout()).contains("2022-12-30");
      assertThat(result.holdoutMetrics()).containsKeys("total_return", "daily_sharpe");
      assertThat(result.metrics()).isNotEqualTo(result.holdoutMetrics());
      assertThat(result.feedback())
          .doesNotContain(
              String.format("%.4f", result.holdoutMetrics().getOrDefault("total_return", 0.0)));
    }
  }

  private static Map<String, VerificationResult> verdicts(String kind) throws Exception {
    Map<String, VerificationResult> verdicts = new TreeMap<>();
    try (RealPipeline pipeline =
        RealPipeline.open(required("sandbox.dataset"), ALWAYS, VALIDATED)) {
      for (Map.Entry<String, Outcome> entry : pipeline.runAll(sources(kind)).entrySet()) {
        assertThat(entry.getValue()).as(entry.getKey()).isInstanceOf(StrategyResult.class);
        StrategyResult result = (StrategyResult) entry.getValue();
        assertThat(result.failure()).as(entry.getKey()).isNull();
        VerificationResult verdict = result.verification();
        assertThat(verdict).as(entry.getKey()).isNotNull();
        if (verdict != null) {
          verdicts.put(entry.getKey(), verdict);
        }
      }
    }
    return verdicts;
  }

  private static Map<String, String> sources(String kind) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER.resolve(kind))) {
      for (Path file : files.toList()) {
        sources.put(String.valueOf(file.getFileName()).replace(".py", ""), Files.readString(file));
      }
    }
    return sources;
  }
}
