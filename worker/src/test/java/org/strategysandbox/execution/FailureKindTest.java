package org.strategysandbox.execution;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategysandbox.event.Failure;
import org.strategysandbox.event.FailureKind;
import org.strategysandbox.event.OutcomeStatus;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.Usage;
import org.strategysandbox.event.Warning;
import org.strategysandbox.sandbox.SandboxRun;

/** Which failure a run is, by the evidence and not by what the sandbox claims. */
class FailureKindTest {
  @TempDir Path folder;
  private StrategyPipeline pipeline;

  @BeforeEach
  void open() {
    pipeline = Pipelines.trusting(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "TIMEOUT, TIMEOUT, stopped after 600.0 s",
    "OUT_OF_MEMORY, OUT_OF_MEMORY, 2048 MiB",
    "OUTPUT_LIMIT, OUTPUT_LIMIT, 1048576 bytes",
    "PROTOCOL_BROKEN, INVALID_RESULT, outside its bounds",
    "SANDBOX_VIOLATION, SANDBOX_VIOLATION, system call",
    "CRASHED, CRASHED, exit code -1"
  })
  void everyEndingHasItsKind(SandboxRun.Ending ending, FailureKind kind, String message)
      throws Exception {
    StrategyResult result = Pipelines.result(pipeline, Runs.ended(ending).run());

    assertThat(result.status()).isEqualTo(OutcomeStatus.FAILED);
    assertThat(failure(result).kind()).isEqualTo(kind);
    assertThat(failure(result).message()).contains(message);
    assertThat(result.feedback()).contains(message);
    assertThat(result.metrics()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "strategy_error, STRATEGY_ERROR",
    "no_position, NO_POSITION",
    "empty_position, EMPTY_POSITION",
    "invalid_result, INVALID_RESULT",
    "disk_limit, DISK_LIMIT",
    "timeout, INVALID_RESULT",
    "out_of_memory, INVALID_RESULT",
    "setup, INVALID_RESULT"
  })
  void theRunnerMayClaimFewKinds(String claim, FailureKind kind) throws Exception {
    StrategyResult result = Pipelines.result(pipeline, Runs.report(failed(claim)).run());

    assertThat(failure(result).kind()).isEqualTo(kind);
  }

  @Test
  void aClaimIsMarkedAsOne() throws Exception {
    StrategyResult result = Pipelines.result(pipeline, Runs.report(failed("disk_limit")).run());

    assertThat(requireNonNull(failure(result).details().get("claimed")).asBoolean()).isTrue();
  }

  @Test
  void anErrorNamesItsLineAndKeepsTheTraceback() throws Exception {
    StrategyResult result =
        Pipelines.result(
            pipeline,
            Runs.report(
                    """
                    {"status":"failed","failure":{"kind":"strategy_error","type":"KeyError",
                     "message":"price","traceback":"Traceback: here","line":12,
                     "details":{"key":"price"}},"feedback":["Known keys: etl:adj_close"]}""")
                .stdout("before\n")
                .run());

    assertThat(failure(result).message()).isEqualTo("KeyError in line 12: price");
    assertThat(failure(result).traceback()).isEqualTo("Traceback: here");
    assertThat(failure(result).details()).containsOnlyKeys("key", "exception", "line");
    assertThat(result.feedback()).contains("KeyError in line 12", "Known keys: etl:adj_close");
    assertThat(result.stdout()).isEqualTo("before\n");
  }

  @Test
  void aRefusedProcessExplainsTheErrorThatItCaused() throws Exception {
    StrategyResult raised =
        Pipelines.result(pipeline, Runs.report(failed("strategy_error")).pidsRefused().run());
    StrategyResult crashed =
        Pipelines.result(pipeline, Runs.ended(SandboxRun.Ending.CRASHED).pidsRefused().run());

    assertThat(failure(raised).kind()).isEqualTo(FailureKind.PROCESS_LIMIT);
    assertThat(failure(crashed).kind()).isEqualTo(FailureKind.PROCESS_LIMIT);
    assertThat(raised.warnings()).isEmpty();
  }

  @Test
  void aLimitThatWasSurvivedIsAWarning() throws Exception {
    SandboxRun run =
        Runs.report(Runs.SUCCESS)
            .position(Runs.ints(0), Runs.ints(0, 1), Runs.ints(0), Runs.doubles(1))
            .pidsRefused()
            .peakMemory(2040L << 20)
            .run();

    StrategyResult result = Pipelines.result(pipeline, run);

    assertThat(result.status()).isEqualTo(OutcomeStatus.SUCCEEDED);
    assertThat(result.warnings())
        .extracting(Warning::code)
        .containsExactlyInAnyOrder("process_limit", "memory_high");
  }

  @Test
  void aTimeoutIsNoProcessLimit() throws Exception {
    StrategyResult result =
        Pipelines.result(pipeline, Runs.ended(SandboxRun.Ending.TIMEOUT).pidsRefused().run());

    assertThat(failure(result).kind()).isEqualTo(FailureKind.TIMEOUT);
    assertThat(result.warnings()).extracting(Warning::code).containsExactly("process_limit");
  }

  @Test
  void memoryThatCouldNotBeReadIsAbsent() throws Exception {
    StrategyResult result =
        Pipelines.result(
            pipeline, Runs.ended(SandboxRun.Ending.OUT_OF_MEMORY).peakMemory(null).run());

    Usage usage = requireNonNull(result.usage());
    assertThat(usage.peakMemoryBytes()).isNull();
    assertThat(usage.sampled()).isEmpty();
  }

  private static String failed(String kind) {
    return """
        {"status":"failed","failure":{"kind":"%s","type":"E","message":"m","details":{}}}"""
        .formatted(kind);
  }

  private static Failure failure(StrategyResult result) {
    return requireNonNull(result.failure());
  }
}
