package org.strategysandbox.monitoring;

import static org.strategysandbox.monitoring.Metric.Type.COUNTER;
import static org.strategysandbox.monitoring.Metric.Type.GAUGE;
import static org.strategysandbox.monitoring.Metric.Type.HISTOGRAM;
import static org.strategysandbox.monitoring.Metric.Unit.BYTES;
import static org.strategysandbox.monitoring.Metric.Unit.NONE;
import static org.strategysandbox.monitoring.Metric.Unit.SECONDS;

import java.util.List;

/**
 * Every metric of the product; docs/metrics.md is generated from it. Names follow Prometheus'
 * conventions: base units, {@code _total} for counters.
 */
public enum Metric {
  OUTCOMES(
      COUNTER, "strategy_outcomes_total", NONE, "Outcomes published.", Label.STATUS, Label.DETAIL),
  REJECTIONS(
      COUNTER,
      "security_rejections_total",
      NONE,
      "Rejected submissions by violated rule; one that violates several counts for each.",
      Label.RULE),
  PHASE_SECONDS(
      HISTOGRAM,
      "strategy_phase_seconds",
      SECONDS,
      "Time of each phase of a submission that has an outcome.",
      Label.PHASE),
  CPU_SECONDS(HISTOGRAM, "strategy_cpu_seconds", SECONDS, "CPU time of a run, from its container."),
  PEAK_MEMORY(
      HISTOGRAM,
      "strategy_peak_memory_bytes",
      BYTES,
      "Largest anonymous and tmpfs memory of a run."),
  TIMEOUTS(COUNTER, "execution_timeout_total", NONE, "Runs that were stopped at their time limit."),
  LIMITS_EXCEEDED(
      COUNTER,
      "resource_limit_exceeded_total",
      NONE,
      "Runs that ended at a limit.",
      Label.RESOURCE),
  MEMORY_HIGH(
      COUNTER,
      "strategy_memory_high_total",
      NONE,
      "Runs that came above 90 % of their memory and were let finish."),
  CONTAINMENT_VIOLATIONS(
      COUNTER,
      "containment_violations_total",
      NONE,
      "Runs that were ended because of a forbidden system call."),
  FALLBACKS(
      COUNTER,
      "docker_fallback_total",
      NONE,
      "Submissions that were run directly because Docker failed and fallback is configured."),
  MODE_DECISIONS(
      COUNTER,
      "mode_decisions_total",
      NONE,
      "Iterations of a loop by how their strategy was run and why.",
      Label.MODE,
      Label.DECISION),

  CONTAINER_STATUS(
      GAUGE, "container_status", NONE, "Containers of this worker by what they do.", Label.STATE),
  CONTAINER_MEMORY(
      GAUGE,
      "container_memory_usage_bytes",
      BYTES,
      "Anonymous and tmpfs memory of a container that runs a strategy.",
      Label.CONTAINER),
  CONTAINER_CPU(
      GAUGE,
      "container_cpu_usage_seconds",
      SECONDS,
      "CPU time so far of a container that runs a strategy.",
      Label.CONTAINER),
  CONTAINER_PIDS(
      GAUGE,
      "container_pids",
      NONE,
      "Processes and threads of a container that runs a strategy.",
      Label.CONTAINER),
  CONTAINER_STEP_SECONDS(
      HISTOGRAM,
      "container_step_seconds",
      SECONDS,
      "Time of each step in the life of a container that served a run.",
      Label.STEP),
  CREATION_FAILED(
      COUNTER,
      "container_creation_failed_total",
      NONE,
      "Runs for which no container could be had; retries count each."),
  REMOVAL_FAILED(
      COUNTER,
      "container_removal_failed_total",
      NONE,
      "Containers that the worker could not remove and left to the reaper."),

  SLOTS(GAUGE, "worker_slots", NONE, "Submissions that this worker takes at a time."),
  BUSY_SLOTS(GAUGE, "worker_busy_slots", NONE, "Submissions that this worker works on."),
  DRAINING(GAUGE, "worker_draining", NONE, "1 while this worker takes no new work."),
  READY(GAUGE, "service_ready", NONE, "1 when /readyz answers with 200."),
  CIRCUIT_OPEN(
      GAUGE,
      "docker_circuit_open",
      NONE,
      "1 while the Docker daemon does not answer and runs wait for it."),
  QUEUE_LAG(
      GAUGE,
      "strategy_queue_records",
      NONE,
      "Submissions in the queue, from the share group's offsets; every worker tells the same figure."),
  GIVEN_BACK(
      COUNTER,
      "submissions_given_back_total",
      NONE,
      "Submissions that were given back unfinished."),
  REDELIVERED(
      COUNTER,
      "submissions_already_done_total",
      NONE,
      "Redelivered submissions whose outcome was found."),
  LEASES_LOST(
      COUNTER,
      "submission_leases_lost_total",
      NONE,
      "Runs that were cancelled because the broker gave their record to somebody else."),
  PUBLISH_FAILED(
      COUNTER,
      "outcome_publish_failed_total",
      NONE,
      "Tries to publish an outcome that the broker did not take in time."),

  POOL_TAKEN(COUNTER, "container_pool_hits_total", NONE, "Runs that the pool served.", Label.START),
  POOL_MISSES(
      COUNTER,
      "container_pool_misses_total",
      NONE,
      "Runs that started a container cold although there is a pool.",
      Label.MISS),
  POOL_EVICTIONS(
      COUNTER,
      "container_pool_evictions_total",
      NONE,
      "Containers that left the pool unused.",
      Label.EVICTION),
  POOL_WARM_UP_FAILED(
      COUNTER, "container_pool_warm_up_failed_total", NONE, "Containers that did not get ready."),
  POOL_SIZE(GAUGE, "container_pool_size", NONE, "Containers that the pool is to hold ready."),

  ORPHANS(GAUGE, "orphaned_containers", NONE, "Orphans that the reaper's last look found."),
  ORPHANS_LEFT(
      GAUGE,
      "orphaned_containers_left",
      NONE,
      "Orphans that were still there after the reaper's last look."),
  REAPED(
      COUNTER,
      "reaper_orphans_total",
      NONE,
      "Orphans by why they are such and what became of them.",
      Label.VERDICT,
      Label.FATE),
  REAPER_LOOKS(COUNTER, "reaper_scans_total", NONE, "Looks at the daemon.", Label.RESULT),
  REAPER_LAST_LOOK(
      GAUGE,
      "reaper_last_scan_timestamp_seconds",
      SECONDS,
      "When the last complete look ended, in seconds since 1970."),
  REAPER_FOLLOWS(
      GAUGE,
      "reaper_follows_kafka",
      NONE,
      "1 when heartbeats are followed; else only deadlines decide."),
  REAPER_CONTAINERS(
      GAUGE, "reaper_containers", NONE, "Containers of the installation at the last look."),
  REAPER_WORKERS(GAUGE, "reaper_live_workers", NONE, "Workers whose heartbeats are heard."),

  KAFKA_CONNECTIONS(
      GAUGE, "kafka_client_connections", NONE, "Open connections to brokers.", Label.CLIENT),
  KAFKA_LATENCY(
      GAUGE,
      "kafka_client_request_latency_seconds",
      SECONDS,
      "Average time of a request, as the client measures it.",
      Label.CLIENT),
  KAFKA_RECORDS_SENT(
      GAUGE, "kafka_client_records_sent", NONE, "Records sent since the start.", Label.CLIENT),
  KAFKA_RECORDS_FAILED(
      GAUGE,
      "kafka_client_records_failed",
      NONE,
      "Records that could not be sent since the start.",
      Label.CLIENT),
  KAFKA_RECORDS_READ(
      GAUGE, "kafka_client_records_read", NONE, "Records read since the start.", Label.CLIENT),
  KAFKA_AUTHENTICATIONS_FAILED(
      GAUGE,
      "kafka_client_authentications_failed",
      NONE,
      "Refused log-ins since the start.",
      Label.CLIENT);

  private final Type type;
  private final String metricName;
  private final Unit unit;
  private final String help;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Label> labels;

  Metric(Type type, String metricName, Unit unit, String help, Label... labels) {
    this.type = type;
    this.metricName = metricName;
    this.unit = unit;
    this.help = help;
    this.labels = List.of(labels);
  }

  /** As Prometheus sees it. */
  public String metricName() {
    return metricName;
  }

  public Type type() {
    return type;
  }

  public Unit unit() {
    return unit;
  }

  public String help() {
    return help;
  }

  public List<Label> labels() {
    return labels;
  }

  /** What is behind a name. */
  public enum Type {
    COUNTER,
    GAUGE,
    HISTOGRAM
  }

  /** Base units only. */
  public enum Unit {
    NONE,
    SECONDS,
    BYTES
  }
}
