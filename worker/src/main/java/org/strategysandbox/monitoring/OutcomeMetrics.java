package org.strategysandbox.monitoring;

import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.event.DeadLetter;
import org.strategysandbox.event.Failure;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.StrategyRejected;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.Timings;
import org.strategysandbox.event.Usage;
import org.strategysandbox.event.Violation;
import org.strategysandbox.intake.IntakeListener;

/** Counts outcomes and what their records say, and what becomes of the records otherwise. */
public final class OutcomeMetrics implements IntakeListener {
  private final Metrics metrics;

  public OutcomeMetrics(Metrics metrics) {
    this.metrics = metrics;
    Stream.of(
            Metric.REJECTIONS,
            Metric.TIMEOUTS,
            Metric.LIMITS_EXCEEDED,
            Metric.MEMORY_HIGH,
            Metric.CONTAINMENT_VIOLATIONS,
            Metric.FALLBACKS,
            Metric.GIVEN_BACK,
            Metric.REDELIVERED,
            Metric.LEASES_LOST,
            Metric.PUBLISH_FAILED)
        .forEach(metrics::expose);
    metrics.counter(Metric.OUTCOMES, "succeeded", "none").increment(0);
    metrics.counter(Metric.OUTCOMES, "rejected", "none").increment(0);
    Label.DETAIL.allowed().stream()
        .filter(detail -> !detail.equals("none"))
        .forEach(OutcomeMetrics.this::exposeFailure);
  }

  private void exposeFailure(String detail) {
    boolean failure =
        Stream.of(org.strategysandbox.event.FailureKind.values())
            .anyMatch(kind -> kind.wireName().equals(detail));
    metrics.counter(Metric.OUTCOMES, failure ? "failed" : "dead_lettered", detail).increment(0);
  }

  @Override
  public void published(Outcome outcome) {
    metrics.counter(Metric.OUTCOMES, outcome.status().wireName(), detail(outcome)).increment();
    if (outcome instanceof StrategyResult result) {
      result(result);
    } else if (outcome instanceof StrategyRejected rejected) {
      rejected.violations().stream()
          .map(Violation::rule)
          .distinct()
          .forEach(rule -> metrics.counter(Metric.REJECTIONS, rule).increment());
      timings(rejected.timings());
    }
  }

  private static String detail(Outcome outcome) {
    if (outcome instanceof StrategyResult result && result.failure() != null) {
      return result.failure().kind().wireName();
    }
    if (outcome instanceof DeadLetter letter) {
      return letter.failure().kind().wireName();
    }
    return "none";
  }

  private void result(StrategyResult result) {
    timings(result.timings());
    Usage usage = result.usage();
    if (usage != null && usage.cpuMillis() != null) {
      metrics.record(Metric.CPU_SECONDS, Duration.ofMillis(usage.cpuMillis()));
    }
    if (usage != null && usage.peakMemoryBytes() != null) {
      metrics.record(Metric.PEAK_MEMORY, usage.peakMemoryBytes().doubleValue());
    }
    if (result.warnings().stream().anyMatch(warning -> warning.code().equals("memory_high"))) {
      metrics.counter(Metric.MEMORY_HIGH).increment();
    }
    Failure failure = result.failure();
    if (failure != null) {
      failure(failure);
    }
  }

  private void failure(Failure failure) {
    switch (failure.kind()) {
      case TIMEOUT -> {
        metrics.counter(Metric.TIMEOUTS).increment();
        exceeded("time");
      }
      case OUT_OF_MEMORY -> exceeded("memory");
      case OUTPUT_LIMIT -> exceeded("output");
      case PROCESS_LIMIT -> exceeded("processes");
      case DISK_LIMIT -> exceeded("disk");
      case SANDBOX_VIOLATION -> metrics.counter(Metric.CONTAINMENT_VIOLATIONS).increment();
      default -> {}
    }
  }

  private void exceeded(String resource) {
    metrics.counter(Metric.LIMITS_EXCEEDED, resource).increment();
  }

  private void timings(@Nullable Timings timings) {
    if (timings == null) {
      return;
    }
    phase("queue", timings.queueMillis());
    phase("validate", timings.validateMillis());
    phase("acquire", timings.acquireMillis());
    phase("execute", timings.executeMillis());
    phase("evaluate", timings.evaluateMillis());
    phase("total", timings.totalMillis());
  }

  private void phase(String phase, @Nullable Double millis) {
    if (millis != null) {
      metrics.record(Metric.PHASE_SECONDS, Millis.duration(millis), phase);
    }
  }

  @Override
  public void publishFailed() {
    metrics.counter(Metric.PUBLISH_FAILED).increment();
  }

  @Override
  public void alreadyDone() {
    metrics.counter(Metric.REDELIVERED).increment();
  }

  @Override
  public void gaveBack() {
    metrics.counter(Metric.GIVEN_BACK).increment();
  }

  @Override
  public void leaseLost() {
    metrics.counter(Metric.LEASES_LOST).increment();
  }

  /** Docker failed, and a submission was run directly. */
  public void fellBack() {
    metrics.counter(Metric.FALLBACKS).increment();
  }
}
