package org.strategysandbox.execution;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

  @ParameterizedTest
  @CsvSource({
    "TIMEOUT, -1, 'limitMillis=600000 wallMillis=5 cpuMillis=3'",
    "OUT_OF_MEMORY, 137,"
        + " 'limitBytes=2147483648 peakMemoryBytes=1000000 exitCode=137 signal=SIGKILL'",
    "OUTPUT_LIMIT, -1, 'limitBytes=1048576 writtenBytes=1048600'",
    "SANDBOX_VIOLATION, 159, 'exitCode=159 signal=SIGSYS'",
    "CRASHED, 139, 'exitCode=139 signal=SIGSEGV peakMemoryBytes=1000000'",
    "CRASHED, 3, 'exitCode=3 peakMemoryBytes=1000000'"
  })
  void everyEndingHasItsFigures(SandboxRun.Ending ending, long exitCode, String figures)
      throws Exception {
    SandboxRun run = Runs.ended(ending).exitCode(exitCode).outputBytes(1_048_600).run();

    assertThat(details(Pipelines.result(pipeline, run)))
        .containsExactlyInAnyOrder(figures.split(" "));
  }

  @Test
  void aBrokenProtocolNamesItsProblem() throws Exception {
    SandboxRun run = Runs.ended(SandboxRun.Ending.PROTOCOL_BROKEN).problem("READY twice").run();

    assertThat(details(Pipelines.result(pipeline, run))).containsExactly("problem=READY twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"strategy_error", "no_position", "empty_position"})
  void aRunThatFailedAfterARefusalMetTheProcessLimit(String claim) throws Exception {
    StrategyResult result =
        Pipelines.result(pipeline, Runs.report(failed(claim)).pidsRefused().run());

    assertThat(failure(result).kind()).isEqualTo(FailureKind.PROCESS_LIMIT);
    assertThat(details(result)).contains("limit=64", "refused=7");
  }

  @Test
  void aRefusalDoesNotHideAnInvalidAnswer() throws Exception {
    StrategyResult result = Pipelines.result(pipeline, Runs.report("{").pidsRefused().run());

    assertThat(failure(result).kind()).isEqualTo(FailureKind.INVALID_RESULT);
  }

  private static List<String> details(StrategyResult result) {
    return failure(result).details().entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue().asText())
        .toList();
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
