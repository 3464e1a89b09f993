package org.strategysandbox.execution;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.KeyValuePair;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.sandbox.SandboxRun;

/** What an operator finds in the log of a run (M4). */
class OutcomeLogTest {
  private final Logger logger = (Logger) LoggerFactory.getLogger(StrategyPipeline.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private StrategyPipeline pipeline;

  @TempDir Path folder;

  @BeforeEach
  void listen() {
    logger.setLevel(Level.INFO);
    lines.start();
    logger.addAppender(lines);
    pipeline = Pipelines.trusting(folder);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(lines);
    logger.setLevel(null);
  }

  private ILoggingEvent lineOf(SandboxRun run) throws Exception {
    Pipelines.result(pipeline, run);
    assertThat(lines.list).hasSize(1);
    return lines.list.get(0);
  }

  private static Map<String, String> fields(ILoggingEvent line) {
    return line.getKeyValuePairs().stream()
        .collect(Collectors.toMap((KeyValuePair p) -> p.key, p -> String.valueOf(p.value)));
  }

  @Test
  void anAbnormalEndIsAWarningWithExitCodeSignalAndUsage() throws Exception {
    ILoggingEvent line =
        lineOf(Runs.ended(SandboxRun.Ending.OUT_OF_MEMORY).exitCode(137).peakMemory(99L).run());

    assertThat(line.getLevel()).isEqualTo(Level.WARN);
    assertThat(fields(line))
        .containsEntry("containerId", "c1")
        .containsEntry("outcome", "out_of_memory")
        .containsEntry("exitCode", "137")
        .containsEntry("signal", "SIGKILL")
        .containsEntry("peakMemoryBytes", "99")
        .containsEntry("memoryLimitBytes", String.valueOf(2L << 30))
        .containsEntry("wallMillis", "5")
        .containsEntry("cpuMillis", "3")
        .containsKey("submissionId");
  }

  @Test
  void muchMemoryIsAWarningThoughTheRunSucceeded() throws Exception {
    ILoggingEvent line =
        lineOf(
            Runs.report(Runs.SUCCESS)
                .position(Runs.ints(0), Runs.ints(0, 1), Runs.ints(0), Runs.doubles(1))
                .peakMemory(2040L << 20)
                .run());

    assertThat(line.getLevel()).isEqualTo(Level.WARN);
    assertThat(line.getFormattedMessage())
        .contains("succeeded", "used " + (2040L << 20) + " of " + (2L << 30) + " bytes of memory");
  }

  @Test
  void anOrdinarySuccessIsNone() throws Exception {
    assertThat(lineOf(Runs.succeeded()).getLevel()).isEqualTo(Level.INFO);
  }

  @Test
  void whatIsLoggedDuringARunCarriesTheSubmission() throws Exception {
    StrategySubmitted submission = Pipelines.submission().build();
    List<String> seen = new ArrayList<>();
    pipeline.process(
        submission,
        1,
        request -> {
          seen.add(MDC.get("submissionId"));
          return Runs.succeeded();
        });

    assertThat(seen).containsExactly(submission.submissionId());
    assertThat(MDC.get("submissionId")).isNull();
  }
}
