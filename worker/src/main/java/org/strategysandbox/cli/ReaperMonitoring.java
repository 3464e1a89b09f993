package org.strategysandbox.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.kafka.KafkaClients;
import org.strategysandbox.monitoring.AuditLog;
import org.strategysandbox.monitoring.Check;
import org.strategysandbox.monitoring.Health;
import org.strategysandbox.monitoring.KafkaMetrics;
import org.strategysandbox.monitoring.Metrics;
import org.strategysandbox.monitoring.ReaperMetrics;
import org.strategysandbox.reaper.ReaperListener;
import org.strategysandbox.reaper.Sweep;

/** What operators see of a reaper, wired from its listener. */
final class ReaperMonitoring implements ReaperListener, AutoCloseable {
  private final Metrics metrics = new Metrics();
  private final AuditLog audit = new AuditLog();
  private final ReaperMetrics figures = new ReaperMetrics(metrics);
  private final SandboxConfig config;
  private final boolean withKafka;
  private final Duration longestRest;
  private volatile Look last = new Look(System.nanoTime(), Optional.of("not looked yet"), true);
  private final Endpoints endpoints;

  private record Look(long at, Optional<String> problem, boolean followed) {}

  ReaperMonitoring(SandboxConfig config, boolean withKafka) {
    this.config = config;
    this.withKafka = withKafka;
    // A look that fails takes as long as a few calls may take.
    this.longestRest =
        config.reaper().scanInterval().plus(config.container().dockerTimeout().multipliedBy(4));
    Health health =
        new Health(
            List.of(Check.of("loop", this::stuck)),
            List.of(
                Check.of("docker", () -> last.problem()),
                Check.of("kafka", this::blind),
                Check.of("loop", this::stuck)));
    this.endpoints = Endpoints.start(config.monitoring(), health, metrics);
  }

  /** Counts what its clients do. */
  KafkaClients kafka() {
    return new KafkaClients(KafkaWiring.settings(config), new KafkaMetrics(metrics));
  }

  private Optional<String> stuck() {
    return System.nanoTime() - last.at() > longestRest.toNanos()
        ? Optional.of("no look at the daemon for " + longestRest.toSeconds() + " s")
        : Optional.empty();
  }

  private Optional<String> blind() {
    return withKafka && !last.followed()
        ? Optional.of("heartbeats are not followed: only deadlines decide")
        : Optional.empty();
  }

  @Override
  public void swept(Sweep sweep) {
    last = new Look(System.nanoTime(), Optional.empty(), sweep.followed());
    figures.swept(sweep);
    audit.swept(sweep);
  }

  @Override
  public void sweepFailed(String problem) {
    last = new Look(System.nanoTime(), Optional.of(problem), last.followed());
    figures.sweepFailed(problem);
  }

  @Override
  public void watches(LongSupplier beatingWorkers) {
    figures.watches(beatingWorkers);
  }

  @Override
  public void close() {
    endpoints.close();
    metrics.close();
  }
}
