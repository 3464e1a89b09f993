package org.strategysandbox.monitoring;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.reaper.ReaperListener;
import org.strategysandbox.reaper.Sweep;
import org.strategysandbox.reaper.Verdict;

/** Shows what the reaper finds and does. */
public final class ReaperMetrics implements ReaperListener {
  private final Metrics metrics;
  private volatile @Nullable Sweep last;

  public ReaperMetrics(Metrics metrics) {
    this.metrics = metrics;
    metrics.expose(Metric.REAPER_LOOKS);
    for (Verdict verdict : Verdict.values()) {
      if (verdict.isOrphan()) {
        for (Sweep.Fate fate : Sweep.Fate.values()) {
          metrics.counter(Metric.REAPED, verdict.wireName(), fate.wireName()).increment(0);
        }
      }
    }
    metrics.gauge(Metric.ORPHANS, () -> of(sweep -> sweep.orphans().size()));
    metrics.gauge(Metric.ORPHANS_LEFT, () -> of(Sweep::left));
    metrics.gauge(Metric.REAPER_CONTAINERS, () -> of(Sweep::containers));
    metrics.gauge(Metric.REAPER_FOLLOWS, () -> of(s -> s.followed() ? 1 : 0));
    metrics.gauge(Metric.REAPER_LAST_LOOK, () -> of(s -> s.at().toEpochMilli() / 1_000.0));
  }

  private interface Figure {
    double of(Sweep sweep);
  }

  private double of(Figure figure) {
    Sweep sweep = last;
    return sweep == null ? Double.NaN : figure.of(sweep);
  }

  @Override
  public void swept(Sweep sweep) {
    last = sweep;
    metrics.counter(Metric.REAPER_LOOKS, "ok").increment();
    for (Sweep.Orphan orphan : sweep.orphans()) {
      metrics
          .counter(Metric.REAPED, orphan.reason().wireName(), orphan.fate().wireName())
          .increment();
    }
  }

  @Override
  public void sweepFailed(String problem) {
    metrics.counter(Metric.REAPER_LOOKS, "failed").increment();
  }

  @Override
  public void watches(LongSupplier beatingWorkers) {
    metrics.gauge(Metric.REAPER_WORKERS, beatingWorkers::getAsLong);
  }
}
