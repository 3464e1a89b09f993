package org.strategysandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strategysandbox.config.RunMode;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.execution.ModeDecision;
import org.strategysandbox.loop.HistoryRecord;
import org.strategysandbox.loop.LoopListener;

/** Every decision of a loop is counted, and those that fell back are counted apart. */
class LoopMonitoringTest {
  @Test
  void decisionsAndFallbacksAreCounted() {
    try (LoopMonitoring monitoring =
        LoopMonitoring.start(SandboxConfig.defaults(), false, LoopListener.NONE)) {
      ModeDecision planned = ModeDecision.planned(true, RunMode.SANDBOX);
      monitoring.decided(1, planned);
      monitoring.decided(2, planned.afterFailure(true, false, "away"));
      monitoring.decided(3, planned.afterFailure(true, false, "away"));
      monitoring.decided(4, planned.afterFailure(true, true, "killed"));
      assertThat(monitoring.metrics().scrape())
          .contains("docker_fallback_total 2.0")
          .contains("mode_decisions_total{mode=\"sandbox\",reason=\"configured\"} 1.0")
          .contains("mode_decisions_total{mode=\"direct\",reason=\"fallback\"} 2.0")
          .contains("mode_decisions_total{mode=\"sandbox\",reason=\"handed_over\"} 1.0");
    }
  }

  @Test
  void whatAWorkerCountsIsNotCountedTwice() {
    try (LoopMonitoring monitoring =
        LoopMonitoring.start(SandboxConfig.defaults(), false, LoopListener.NONE)) {
      StrategyResult result = StrategyResult.builder("s-1", 0, 1).build();
      monitoring.ended(ended("queue"), result);
      monitoring.ended(ended("sandbox"), result);
      monitoring.ended(ended("direct"), result);
      assertThat(monitoring.metrics().scrape())
          .contains("strategy_outcomes_total{detail=\"none\",status=\"succeeded\"} 2.0");
    }
  }

  private static HistoryRecord.Ended ended(String mode) {
    return new HistoryRecord.Ended(
        1,
        "s-1",
        "n",
        "c",
        "t",
        1,
        new HistoryRecord.Decision(mode, "configured", "why"),
        null,
        null,
        false,
        JsonNodeFactory.instance.objectNode(),
        List.of());
  }
}
