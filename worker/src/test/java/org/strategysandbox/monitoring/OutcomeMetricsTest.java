package org.strategysandbox.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.strategysandbox.event.DeadLetter;
import org.strategysandbox.event.DeadLetterCause;
import org.strategysandbox.event.DeadLetterReason;
import org.strategysandbox.event.Failure;
import org.strategysandbox.event.FailureKind;
import org.strategysandbox.event.StrategyRejected;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.StrategyResultBuilder;
import org.strategysandbox.event.Timings;
import org.strategysandbox.event.Usage;
import org.strategysandbox.event.Violation;
import org.strategysandbox.event.Warning;

class OutcomeMetricsTest {
  private final Metrics metrics = new Metrics();
  private final OutcomeMetrics outcomes = new OutcomeMetrics(metrics);

  @AfterEach
  void close() {
    metrics.close();
  }

  private double value(String series) {
    return new Exposition(metrics).value(series);
  }

  private static StrategyResultBuilder result() {
    return StrategyResult.builder("s-1", 0, 1)
        .mode(org.strategysandbox.event.ExecutionMode.SANDBOX);
  }

  private void fail(FailureKind kind) {
    outcomes.published(result().failure(new Failure(kind, "message", null, Map.of())).build());
  }

  @Test
  void successesCountWithTheirPhasesAndUsage() {
    outcomes.published(
        result()
            .timings(new Timings(3.0, 2.0, 80.0, 170.0, 4.0, 260.0))
            .usage(new Usage(170L, 105L, 90L << 20, List.of()))
            .build());
    assertThat(value("strategy_outcomes_total{detail=\"none\",status=\"succeeded\"}")).isEqualTo(1);
    assertThat(value("strategy_phase_seconds_bucket{phase=\"execute\",le=\"0.1\"}")).isZero();
    assertThat(value("strategy_phase_seconds_bucket{phase=\"execute\",le=\"0.25\"}")).isEqualTo(1);
    assertThat(value("strategy_phase_seconds_sum{phase=\"total\"}")).isEqualTo(0.26);
    assertThat(value("strategy_cpu_seconds_sum")).isEqualTo(0.105);
    assertThat(value("strategy_peak_memory_bytes_bucket{le=\"6.7108864E7\"}")).isZero();
    assertThat(value("strategy_peak_memory_bytes_bucket{le=\"1.34217728E8\"}")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(FailureKind.class)
  void everyKindOfFailureIsASeriesFromTheStart(FailureKind kind) {
    String series = "strategy_outcomes_total{detail=\"" + kind.wireName() + "\",status=\"failed\"}";
    assertThat(value(series)).isZero();
    fail(kind);
    assertThat(value(series)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "TIMEOUT,time",
    "OUT_OF_MEMORY,memory",
    "OUTPUT_LIMIT,output",
    "PROCESS_LIMIT,processes",
    "DISK_LIMIT,disk"
  })
  void aLimitThatEndedARunCounts(FailureKind kind, String resource) {
    fail(kind);
    assertThat(value("resource_limit_exceeded_total{resource=\"" + resource + "\"}")).isEqualTo(1);
    assertThat(value("execution_timeout_total")).isEqualTo(kind == FailureKind.TIMEOUT ? 1 : 0);
  }

  @Test
  void aForbiddenSystemCallAndHighMemoryCount() {
    fail(FailureKind.SANDBOX_VIOLATION);
    outcomes.published(result().warnings(List.of(new Warning("memory_high", "93 %"))).build());
    assertThat(value("containment_violations_total")).isEqualTo(1);
    assertThat(value("strategy_memory_high_total")).isEqualTo(1);
  }

  @Test
  void aRejectionCountsOnceForEachRule() {
    Violation first = new Violation("import-not-allowed", "os", 1, 1, "import os", null);
    Violation second = new Violation("dunder-name", "x", 2, 1, "x.__class__", null);
    outcomes.published(
        StrategyRejected.builder("s-1", 0, 1, List.of(first, first, second)).build());
    assertThat(value("security_rejections_total{rule=\"import-not-allowed\"}")).isEqualTo(1);
    assertThat(value("security_rejections_total{rule=\"dunder-name\"}")).isEqualTo(1);
    assertThat(value("security_rejections_total{rule=\"data-io\"}")).isZero();
    assertThat(value("strategy_outcomes_total{detail=\"none\",status=\"rejected\"}")).isEqualTo(1);
  }

  @Test
  void aRuleThatIsNotOursDoesNotBecomeALabel() {
    outcomes.published(
        StrategyRejected.builder(
                "s-1", 0, 1, List.of(new Violation("rule\"} 1\nevil", "m", 1, 1, null, null)))
            .build());
    assertThat(value("security_rejections_total{rule=\"other\"}")).isEqualTo(1);
    assertThat(metrics.scrape()).doesNotContain("evil");
  }

  @ParameterizedTest
  @EnumSource(DeadLetterReason.class)
  void deadLettersCountByReason(DeadLetterReason reason) {
    outcomes.published(
        DeadLetter.builder("s-1", 0, 1, new DeadLetterCause(reason, "text", null)).build());
    assertThat(
            value(
                "strategy_outcomes_total{detail=\""
                    + reason.wireName()
                    + "\",status=\"dead_lettered\"}"))
        .isEqualTo(1);
  }

  @Test
  void whatBecomesOfRecordsOtherwiseCounts() {
    outcomes.alreadyDone();
    outcomes.gaveBack();
    outcomes.leaseLost();
    outcomes.publishFailed();
    outcomes.fellBack();
    assertThat(value("submissions_already_done_total")).isEqualTo(1);
    assertThat(value("submissions_given_back_total")).isEqualTo(1);
    assertThat(value("submission_leases_lost_total")).isEqualTo(1);
    assertThat(value("outcome_publish_failed_total")).isEqualTo(1);
    assertThat(value("docker_fallback_total")).isEqualTo(1);
  }
}
