package org.strategysandbox.execution;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategysandbox.event.FailureKind;
import org.strategysandbox.event.OutcomeStatus;
import org.strategysandbox.event.SetBy;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.Timings;
import org.strategysandbox.sandbox.ProducedFile;
import org.strategysandbox.sandbox.SandboxRun;

/** What the result of a position says, and positions that are none. */
class SuccessTest {
  private static final String NO_COSTS =
      """
      {"status":"succeeded","position":true,"positionFrom":"sim",
       "simulation":{"fee_ratio":0,"tax_ratio":0,"resample":"M","stop_loss":null},
       "claimedMetrics":{"total_return":99.0,"made_up":1e400},"feedback":["Nice."],
       "warnings":[{"code":"alias_used","message":"m"},{"code":"<script>","message":"x"}]}""";

  @TempDir Path folder;
  private StrategyPipeline pipeline;

  @BeforeEach
  void open() {
    pipeline = Pipelines.trusting(folder);
  }

  @Test
  void figuresComeFromThePositionAndNotFromTheClaim() throws Exception {
    StrategyResult result = Pipelines.result(pipeline, holdingTheFirst(NO_COSTS).run());

    assertThat(result.status()).isEqualTo(OutcomeStatus.SUCCEEDED);
    // Signal on the first day, bought at 20, worth 40 at the end.
    assertThat(result.metrics()).containsEntry("total_return", 1.0).containsEntry("trades", 1.0);
    assertThat(result.metrics().values()).allMatch(Double::isFinite);
    assertThat(result.claimedMetrics()).containsOnlyKeys("total_return");
    assertThat(result.positionSha256()).matches("[0-9a-f]{64}");
    assertThat(result.feedback()).contains("total_return 1", "Nice.");
    assertThat(result.warnings())
        .extracting(w -> w.code())
        .containsExactly("alias_used", "claim_differs");
  }

  @Test
  void everySettingNamesWhoSetIt() throws Exception {
    StrategyResult result = Pipelines.result(pipeline, holdingTheFirst(NO_COSTS).run());

    assertThat(requireNonNull(result.simulation().get("fee_ratio")).setBy())
        .isEqualTo(SetBy.STRATEGY);
    assertThat(requireNonNull(result.simulation().get("resample")).value().asText()).isEqualTo("M");
    assertThat(result.simulation()).doesNotContainKey("stop_loss");
  }

  @Test
  void timesAndOriginAreComplete() throws Exception {
    StrategyResult result = Pipelines.result(pipeline, Runs.succeeded());

    Timings timings = requireNonNull(result.timings());
    assertThat(timings.queueMillis()).isEqualTo(1500.0);
    assertThat(timings.acquireMillis()).isEqualTo(11.0);
    assertThat(timings.executeMillis()).isEqualTo(4.0);
    assertThat(result.worker()).isEqualTo("w1");
    assertThat(result.image()).isEqualTo("sha256:1");
    assertThat(result.codeSha256()).isEqualTo(Hashes.sha256("position = 1\n"));
    assertThat(requireNonNull(result.dataset()).id()).isEqualTo("tiny");
  }

  @Test
  void producedFilesAreCarried() throws Exception {
    byte[] content = "a,b\n".getBytes(StandardCharsets.UTF_8);
    StrategyResult result =
        Pipelines.result(
            pipeline, holdingTheFirst(NO_COSTS).files(new ProducedFile("t.csv", content)).run());

    assertThat(result.files())
        .extracting(file -> file.name())
        .containsExactly(
            "t.csv", "evaluation/equity.csv", "evaluation/trades.csv", "evaluation/positions.csv");
    assertThat(result.files().get(0).content()).isEqualTo("YSxiCg==");
    assertThat(result.files().get(0).sha256()).isEqualTo(Hashes.sha256(content));
  }

  @Test
  void aPositionWithoutAnyStockIsEmpty() throws Exception {
    SandboxRun run =
        Runs.report(Runs.SUCCESS)
            .position(Runs.ints(0), Runs.ints(0, 0), Runs.ints(), Runs.doubles())
            .run();

    StrategyResult result = Pipelines.result(pipeline, run);

    assertThat(requireNonNull(result.failure()).kind()).isEqualTo(FailureKind.EMPTY_POSITION);
    assertThat(result.positionSha256()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 3, Integer.MAX_VALUE})
  void aDayOutsideTheDatasetIsInvalid(int day) throws Exception {
    SandboxRun run =
        Runs.report(Runs.SUCCESS)
            .position(Runs.ints(day), Runs.ints(0, 1), Runs.ints(0), Runs.doubles(1))
            .run();

    assertInvalid(run);
  }

  @Test
  void arraysThatAreNoArraysAreInvalid() throws Exception {
    assertInvalid(
        Runs.report(Runs.SUCCESS)
            .position(new byte[3], new byte[0], new byte[1], new byte[9])
            .run());
  }

  @Test
  void aSuccessWithoutAPositionIsInvalid() throws Exception {
    assertInvalid(Runs.report("{\"status\":\"succeeded\"}").run());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"fee_ratio\":-1}",
        "{\"fee_ratio\":1e400}",
        "{\"fee_ratio\":\"free\"}",
        "{\"start_date\":\"1970-01-01\"}",
        "{\"__class__\":1}",
        "{\"stop_loss\":[1]}"
      })
  void anArgumentOutOfBoundsIsInvalid(String simulation) throws Exception {
    assertInvalid(
        holdingTheFirst(
                "{\"status\":\"succeeded\",\"position\":true,\"simulation\":" + simulation + "}")
            .run());
  }

  private static Runs holdingTheFirst(String report) {
    return Runs.report(report)
        .position(Runs.ints(0), Runs.ints(0, 1), Runs.ints(0), Runs.doubles(1));
  }

  private void assertInvalid(SandboxRun run) throws Exception {
    StrategyResult result = Pipelines.result(pipeline, run);
    assertThat(requireNonNull(result.failure()).kind()).isEqualTo(FailureKind.INVALID_RESULT);
    assertThat(result.feedback()).isNotBlank();
    assertThat(result.metrics()).isEmpty();
  }
}
