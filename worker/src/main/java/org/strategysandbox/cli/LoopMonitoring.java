package org.strategysandbox.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.execution.ModeDecision;
import org.strategysandbox.loop.HistoryRecord;
import org.strategysandbox.loop.LoopListener;
import org.strategysandbox.monitoring.Health;
import org.strategysandbox.monitoring.LoopMetrics;
import org.strategysandbox.monitoring.Metrics;
import org.strategysandbox.monitoring.OutcomeMetrics;

/** Counts what a loop does, and passes it on to who shows it. */
final class LoopMonitoring implements LoopListener, AutoCloseable {
  private final Metrics metrics = new Metrics();
  private final OutcomeMetrics outcomes = new OutcomeMetrics(metrics);
  private final LoopMetrics loop = new LoopMetrics(metrics);
  private final LoopListener next;
  private final @Nullable Endpoints endpoints;

  private LoopMonitoring(SandboxConfig config, boolean serve, LoopListener next) {
    this.next = next;
    this.endpoints =
        serve
            ? Endpoints.start(config.monitoring(), new Health(List.of(), List.of()), metrics)
            : null;
  }

  /**
   * Starts counting.
   *
   * @param serve whether /metrics is served
   * @param next hears everything too
   */
  static LoopMonitoring start(SandboxConfig config, boolean serve, LoopListener next) {
    return new LoopMonitoring(config, serve, next);
  }

  Metrics metrics() {
    return metrics;
  }

  @Override
  public void started(HistoryRecord.Started started, boolean resumed) {
    next.started(started, resumed);
  }

  @Override
  public void decided(int iteration, ModeDecision decision) {
    loop.decided(decision);
    if (decision.reason() == ModeDecision.Reason.FALLBACK) {
      outcomes.fellBack();
    }
    next.decided(iteration, decision);
  }

  @Override
  public void waiting(int iteration, String why) {
    next.waiting(iteration, why);
  }

  @Override
  public void ended(HistoryRecord.Ended ended, Outcome outcome) {
    // What went through the queue was counted by the worker that ran it.
    if (!ended.decision().mode().equals("queue")) {
      outcomes.published(outcome);
    }
    next.ended(ended, outcome);
  }

  @Override
  public void close() {
    if (endpoints != null) {
      endpoints.close();
    }
    metrics.close();
  }
}
