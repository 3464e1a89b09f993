package org.strategysandbox.cli;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.intake.ContainerListener;
import org.strategysandbox.intake.ContainerRuns;
import org.strategysandbox.intake.IntakeListener;
import org.strategysandbox.intake.Worker;
import org.strategysandbox.kafka.KafkaClients;
import org.strategysandbox.monitoring.AuditLog;
import org.strategysandbox.monitoring.Check;
import org.strategysandbox.monitoring.ContainerMetrics;
import org.strategysandbox.monitoring.CountedUsage;
import org.strategysandbox.monitoring.Health;
import org.strategysandbox.monitoring.KafkaMetrics;
import org.strategysandbox.monitoring.Metrics;
import org.strategysandbox.monitoring.OutcomeMetrics;
import org.strategysandbox.monitoring.PoolMetrics;
import org.strategysandbox.monitoring.Probe;
import org.strategysandbox.monitoring.QueueLag;
import org.strategysandbox.monitoring.WorkerMetrics;
import org.strategysandbox.resilience.Readiness;
import org.strategysandbox.sandbox.DockerPort;
import org.strategysandbox.sandbox.PoolListener;
import org.strategysandbox.sandbox.SandboxExecutor;
import org.strategysandbox.sandbox.UsageReader;

/** What operators see of a worker, wired from listeners; closed after the worker. */
final class WorkerMonitoring implements AutoCloseable {
  private static final Duration DOCKER_PACE = Duration.ofSeconds(5);
  private static final Duration KAFKA_PACE = Duration.ofSeconds(10);

  /** A dependency is missed when it did not answer for so many of its paces. */
  private static final int MISSED = 4;

  private final SandboxConfig config;
  private final Metrics metrics = new Metrics();
  private final AuditLog audit = new AuditLog();
  private final KafkaClients kafka;
  private final OutcomeMetrics outcomes;
  private final PoolMetrics pool;
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  WorkerMonitoring(SandboxConfig config) {
    this.config = config;
    this.kafka = new KafkaClients(KafkaWiring.settings(config), new KafkaMetrics(metrics));
    this.outcomes = new OutcomeMetrics(metrics);
    this.pool = new PoolMetrics(metrics);
  }

  Metrics metrics() {
    return metrics;
  }

  AuditLog audit() {
    return audit;
  }

  /** Counts what its clients do. */
  KafkaClients kafka() {
    return kafka;
  }

  IntakeListener intake() {
    return IntakeListener.all(outcomes, audit);
  }

  /**
   * Counts what becomes of containers; to be called once.
   *
   * @param usage what running containers use
   */
  ContainerListener containers(UsageReader usage) {
    return new ContainerMetrics(metrics, new CountedUsage(usage));
  }

  PoolListener pool() {
    return pool;
  }

  /** Opens the endpoints of a worker that is about to start. */
  void serve(Worker worker, ContainerRuns runs, Services services) {
    DockerPort docker = services.docker();
    SandboxExecutor executor = services.executor();
    int target = services.capacity().pool();
    pool.watch(() -> target, executor::ready, executor::warming);
    WorkerMetrics.register(metrics, worker, () -> !runs.readiness().isReady());
    QueueLag lag = new QueueLag(metrics, kafka, config.kafka().groupId());
    open.push(lag);
    Probe queue = probe("kafka", KAFKA_PACE, lag);
    Probe daemon = probe("docker", DOCKER_PACE, () -> image(docker));
    Check slots =
        Check.of(
            "slots",
            () ->
                worker.livingSlots() == worker.slots() || worker.isDraining()
                    ? Optional.empty()
                    : Optional.of(worker.livingSlots() + " of " + worker.slots() + " work"));
    Check taking = Check.of("intake", () -> reasons(worker));
    Check circuit = Check.of("circuit", () -> reasons(runs.readiness()));
    Health health = new Health(List.of(slots), List.of(daemon, circuit, queue, taking, slots));
    open.push(Endpoints.start(config.monitoring(), health, metrics));
  }

  private static Optional<String> reasons(Readiness readiness) {
    List<String> reasons = readiness.reasons();
    return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons));
  }

  private Probe probe(String name, Duration pace, Probe.Question question) {
    Probe probe = new Probe(name, pace, pace.multipliedBy(MISSED), question);
    open.push(probe);
    probe.start();
    return probe;
  }

  private Optional<String> image(DockerPort docker) {
    String image = config.container().image();
    return docker.findImage(image).isPresent()
        ? Optional.empty()
        : Optional.of("the daemon has no image " + image);
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      Closing.quietly(open.pop());
    }
    metrics.close();
  }
}
