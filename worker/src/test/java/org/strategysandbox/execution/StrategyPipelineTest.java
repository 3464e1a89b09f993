package org.strategysandbox.execution;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strategysandbox.event.Limits;
import org.strategysandbox.event.Simulation;
import org.strategysandbox.event.StrategyRejected;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.sandbox.SandboxRequest;
import org.strategysandbox.sandbox.SandboxUnavailableException;

class StrategyPipelineTest {
  @TempDir Path folder;

  @Test
  void codeThatBreaksThePolicyIsNeverRun() throws Exception {
    StrategySubmitted evil =
        StrategySubmitted.builder("s-2", "test", "x = 1\nimport os\nos.system('id')\n")
            .createdAt(Pipelines.NOW)
            .build();

    var outcome =
        Pipelines.validating(folder)
            .process(
                evil,
                2,
                request -> {
                  throw new AssertionError("it was run");
                });

    assertThat(outcome).isInstanceOf(StrategyRejected.class);
    StrategyRejected rejected = (StrategyRejected) outcome;
    assertThat(rejected.attempt()).isEqualTo(2);
    assertThat(rejected.violations().get(0).line()).isEqualTo(2);
    assertThat(rejected.feedback()).contains("rejected before it ran", "Line 2: ");
    assertThat(rejected.policyVersion()).isNotBlank();
  }

  @Test
  void validCodeIsRunWithItsEffectiveSettings() throws Exception {
    List<SandboxRequest> requests = new ArrayList<>();
    StrategySubmitted submission =
        Pipelines.submission()
            .limits(new Limits(512L << 20, 0.25, 5_000L, 16L, null, null, 4096L))
            .simulation(
                new Simulation(
                    LocalDate.of(1970, 1, 2),
                    null,
                    "W",
                    null,
                    0.0,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null))
            .build();

    Pipelines.validating(folder)
        .process(
            submission,
            1,
            request -> {
              requests.add(request);
              return Runs.succeeded();
            });

    SandboxRequest request = requests.get(0);
    assertThat(request.limits())
        .isEqualTo(new SandboxRequest.RunLimits(512L << 20, 0.25, Duration.ofSeconds(5), 16, 4096));
    JsonNode frame = new ObjectMapper().readTree(request.submissionFrame());
    assertThat(frame.path("code").asText()).isEqualTo("position = 1\n");
    assertThat(frame.path("codeSha256").asText()).isEqualTo(Hashes.sha256("position = 1\n"));
    assertThat(frame.path("aliases").isNull()).isTrue();
    JsonNode simulation = frame.path("simulation");
    assertThat(simulation.path("startDate").asText()).isEqualTo("1970-01-02");
    assertThat(simulation.path("endDate").isNull()).isTrue();
    assertThat(simulation.path("resample").asText()).isEqualTo("W");
    assertThat(simulation.path("feeRatio").asDouble()).isZero();
    assertThat(simulation.path("taxRatio").asDouble()).isEqualTo(0.003);
    assertThat(frame.path("limits").path("files").asInt()).isEqualTo(16);
  }

  @Test
  void limitsThatAreNotOfferedAreNotServed() {
    assertNotServed(new Limits(1L << 50, null, null, null, null, null, null), "memoryBytes");
    assertNotServed(new Limits(1L, null, null, null, null, null, null), "memoryBytes");
    assertNotServed(new Limits(null, 64.0, null, null, null, null, null), "cpus");
    assertNotServed(new Limits(null, null, 1L, null, null, null, null), "wallMillis");
    assertNotServed(new Limits(null, null, null, 5_000L, null, null, null), "processes");
    assertNotServed(new Limits(null, null, null, null, 1L, null, null), "tmpBytes");
    assertNotServed(new Limits(null, null, null, null, null, 1L, null), "openFiles");
    assertNotServed(new Limits(null, null, null, null, null, null, 1L), "outputBytes");
  }

  private void assertNotServed(Limits limits, String name) {
    assertThatThrownBy(() -> run(Pipelines.submission().limits(limits).build()))
        .isInstanceOf(NotServedException.class)
        .hasMessageContaining("limits." + name);
  }

  @Test
  void anotherDatasetIsNotServed() {
    assertThatThrownBy(() -> run(Pipelines.submission().dataset("other").build()))
        .isInstanceOf(NotServedException.class)
        .hasMessageContaining("'other'")
        .hasMessageContaining("'tiny'");
  }

  @Test
  void aSettingOutOfBoundsIsTheSubmittersFaultAndNotTheStrategys() {
    Simulation halfAsFee =
        new Simulation(null, null, null, null, 0.5, null, null, null, null, null, null, null);
    assertThatThrownBy(() -> run(Pipelines.submission().simulation(halfAsFee).build()))
        .isInstanceOf(NotServedException.class)
        .hasMessageContaining("fee_ratio of the submission");
  }

  @Test
  void anyClaimedCreationTimeIsSurvived() throws Exception {
    for (Instant claimed : List.of(Instant.MIN, Instant.MAX, Instant.EPOCH)) {
      StrategyResult result = run(Pipelines.submission().createdAt(claimed).build());
      assertThat(requireNonNull(result.timings()).queueMillis()).isNotNegative();
    }
  }

  @Test
  void whatTheInfrastructureFailsIsNoOutcome() {
    assertThatThrownBy(
            () ->
                Pipelines.trusting(folder)
                    .process(
                        Pipelines.submission().build(),
                        1,
                        request -> {
                          throw new SandboxUnavailableException("gone", true, true, null);
                        }))
        .isInstanceOf(SandboxUnavailableException.class);
  }

  private StrategyResult run(StrategySubmitted submission) throws Exception {
    return (StrategyResult)
        Pipelines.trusting(folder).process(submission, 1, request -> Runs.succeeded());
  }
}
