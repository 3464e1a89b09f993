package org.strategysandbox.execution;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strategysandbox.config.ConfigLoader;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.event.Verification;
import org.strategysandbox.event.VerificationResult;
import org.strategysandbox.sandbox.SandboxRequest;
import org.strategysandbox.sandbox.SandboxRun;

/** What a success is run again for: look-ahead and a hold-out. */
class FurtherRunsTest {
  private static final Map<String, String> ALWAYS = Map.of("verification.look_ahead", "always");
  private static final Map<String, String> HOLDOUT =
      Map.of("verification.look_ahead", "none", "simulation.holdout_from", "1970-01-03");
  private static final SandboxRun HONEST = position(0, 1, 0).run();

  @TempDir Path folder;
  private final List<SandboxRequest> asked = new ArrayList<>();

  /** Holds one symbol on each of the three days. */
  private static Runs position(int... columns) {
    return position(Runs.SUCCESS, columns);
  }

  private static Runs position(String report, int... columns) {
    return Runs.report(report)
        .position(
            Runs.ints(0, 1, 2), Runs.ints(0, 1, 2, 3), Runs.ints(columns), Runs.doubles(1, 1, 1));
  }

  /** The result when the runs end so, by their number from 0. */
  private StrategyResult result(
      Map<String, String> settings, Verification verification, IntFunction<SandboxRun> runs)
      throws Exception {
    StrategyPipeline pipeline =
        new StrategyPipeline(
            new ConfigLoader(Map.of()).load(null, settings).config(),
            TinyDataset.in(folder),
            null,
            Pipelines.IDENTITY,
            Clock.fixed(Pipelines.NOW, ZoneOffset.UTC));
    StrategySubmitted submission = Pipelines.submission().verification(verification).build();
    return (StrategyResult)
        pipeline.process(
            submission,
            1,
            request -> {
              asked.add(request);
              return runs.apply(asked.size() - 1);
            });
  }

  private StrategyResult always(IntFunction<SandboxRun> runs) throws Exception {
    return result(ALWAYS, Verification.UNSET, runs);
  }

  private static VerificationResult verification(StrategyResult result) {
    return requireNonNull(result.verification());
  }

  private static List<String> warnings(StrategyResult result) {
    return result.warnings().stream().map(w -> w.code()).toList();
  }

  @Test
  void positionThatStaysTheSameIsClean() throws Exception {
    StrategyResult result = always(run -> HONEST);

    assertThat(verification(result).lookAhead()).isEqualTo(VerificationResult.CLEAN);
    assertThat(warnings(result)).doesNotContain("look_ahead", "look_ahead_unclear");
    // Its own run, one for each cut, and one on changed data.
    assertThat(asked).hasSize(2 + verification(result).cuts().size());
  }

  @Test
  void positionThatChangesWithWhatComesLaterLooksAhead() throws Exception {
    StrategyResult result = always(run -> run == 0 ? HONEST : position(1, 1, 0).run());

    assertThat(verification(result).lookAhead()).isEqualTo(VerificationResult.FOUND);
    assertThat(warnings(result)).contains("look_ahead");
    assertThat(result.feedback()).contains("1970-01-01", "it looks ahead");
  }

  @Test
  void changeThatOnlyShowsOnChangedDataLooksAheadToo() throws Exception {
    int[] last = new int[1];
    StrategyResult clean = always(run -> HONEST);
    last[0] = asked.size() - 1;
    asked.clear();
    assertThat(verification(clean).lookAhead()).isEqualTo(VerificationResult.CLEAN);

    StrategyResult result = always(run -> run == last[0] ? position(1, 0, 0).run() : HONEST);

    assertThat(verification(result).lookAhead()).isEqualTo(VerificationResult.FOUND);
    assertThat(verification(result).message()).contains("are changed");
  }

  @Test
  void weightThatChangesCountsAsWell() throws Exception {
    SandboxRun lighter =
        Runs.report(Runs.SUCCESS)
            .position(
                Runs.ints(0, 1, 2),
                Runs.ints(0, 1, 2, 3),
                Runs.ints(0, 1, 0),
                Runs.doubles(0.5, 1, 1))
            .run();

    StrategyResult result = always(run -> run == 0 ? HONEST : lighter);

    assertThat(verification(result).lookAhead()).isEqualTo(VerificationResult.FOUND);
  }

  @Test
  void holdingThatIsMissingOnShorterDataLooksAhead() throws Exception {
    SandboxRun nothing =
        Runs.report(
                """
                {"status":"failed","failure":{"kind":"empty_position","message":"none"}}""")
            .run();

    StrategyResult result = always(run -> run == 0 ? HONEST : nothing);

    assertThat(verification(result).lookAhead()).isEqualTo(VerificationResult.FOUND);
  }

  @Test
  void randomNumbersLeaveItUnclear() throws Exception {
    String random =
        """
        {"status":"succeeded","position":true,
         "warnings":[{"code":"random_used","message":"numpy.random without a seed"}]}""";

    StrategyResult result =
        always(run -> run == 0 ? position(random, 0, 1, 0).run() : position(1, 1, 0).run());

    assertThat(verification(result).lookAhead()).isEqualTo(VerificationResult.UNCLEAR);
    assertThat(warnings(result)).contains("look_ahead_unclear");
  }

  @Test
  void runThatFailsOnShorterDataLeavesItUnclear() throws Exception {
    SandboxRun late = Runs.ended(SandboxRun.Ending.TIMEOUT).run();

    StrategyResult result = always(run -> run == 0 ? HONEST : late);

    assertThat(verification(result).lookAhead()).isEqualTo(VerificationResult.UNCLEAR);
    assertThat(verification(result).message()).contains("TIMEOUT");
  }

  @Test
  void championsAreVerifiedWhenTheSubmissionSaysSo() throws Exception {
    Map<String, String> champions = Map.of("verification.look_ahead", "champions");

    assertThat(result(champions, Verification.UNSET, run -> HONEST).verification()).isNull();
    assertThat(asked).hasSize(1);
    assertThat(result(champions, new Verification(true), run -> HONEST).verification()).isNotNull();
  }

  @Test
  void submissionMayRefuseToBeVerified() throws Exception {
    assertThat(result(ALWAYS, new Verification(false), run -> HONEST).verification()).isNull();
  }

  @Test
  void holdOutIsSimulatedApartAndNotShownToTheStrategy() throws Exception {
    StrategyResult result = result(HOLDOUT, Verification.UNSET, run -> HONEST);

    assertThat(asked).hasSize(2);
    assertThat(new String(asked.get(0).submissionFrame(), java.nio.charset.StandardCharsets.UTF_8))
        .contains(LocalDate.of(1970, 1, 2).toString());
    assertThat(requireNonNull(result.holdoutMetrics())).isNotEmpty();
    assertThat(result.holdoutMetrics()).isNotEqualTo(result.metrics());
  }

  @Test
  void holdOutThatGivesNothingIsAWarningAndNotAFailure() throws Exception {
    SandboxRun late = Runs.ended(SandboxRun.Ending.TIMEOUT).run();

    StrategyResult result = result(HOLDOUT, Verification.UNSET, run -> run == 0 ? HONEST : late);

    assertThat(result.failure()).isNull();
    assertThat(warnings(result)).contains("holdout_failed");
    assertThat(result.holdoutMetrics()).isEmpty();
  }
}
