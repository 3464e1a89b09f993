package org.strategysandbox.monitoring;

import java.util.Locale;
import org.strategysandbox.execution.ModeDecision;

/** Counts how a loop has its strategies run. */
public final class LoopMetrics {
  private final Metrics metrics;

  public LoopMetrics(Metrics metrics) {
    this.metrics = metrics;
    Label.MODE
        .allowed()
        .forEach(
            mode ->
                Label.DECISION
                    .allowed()
                    .forEach(
                        reason ->
                            metrics.counter(Metric.MODE_DECISIONS, mode, reason).increment(0)));
  }

  /** The final decision for an iteration. */
  public void decided(ModeDecision decision) {
    metrics
        .counter(
            Metric.MODE_DECISIONS,
            decision.mode().name().toLowerCase(Locale.ROOT),
            decision.reason().wireName())
        .increment();
  }
}
