package org.strategysandbox.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strategysandbox.execution.Runs;
import org.strategysandbox.reaper.Sweep;
import org.strategysandbox.reaper.Verdict;
import org.strategysandbox.sandbox.PoolListener;
import org.strategysandbox.sandbox.SandboxRun;
import org.strategysandbox.sandbox.StartPhases;

/** What is exposed is what the catalogue lists. */
class ScrapeTest {
  private static final Set<String> OF_THE_JAVA_MACHINE =
      Set.of("jvm", "process", "system", "executor", "disk");
  private static final String ID = "0123456789abcdef0123";

  private final Metrics metrics = new Metrics();

  @AfterEach
  void close() {
    metrics.close();
  }

  private static final class Usage implements ContainerUsage {
    @Override
    public double memoryBytes(String containerId) {
      return 1 << 20;
    }

    @Override
    public double cpuSeconds(String containerId) {
      return 1.5;
    }

    @Override
    public double pids(String containerId) {
      return 3;
    }
  }

  private static Sweep sweep(Sweep.Fate fate) {
    return new Sweep(
        Instant.ofEpochSecond(1000),
        "mine",
        7,
        true,
        List.of(new Sweep.Orphan(ID, "w", "h", "", Verdict.WORKER_DEAD, fate, "")),
        Map.of());
  }

  @Test
  void containersAreSeenWhileTheyRunAndNotAfter() {
    ContainerMetrics containers = new ContainerMetrics(metrics, new Usage());
    containers.assigned(ID);
    Exposition during = new Exposition(metrics);
    assertThat(during.value("container_status{state=\"running\"}")).isEqualTo(1);
    assertThat(during.value("container_memory_usage_bytes{container=\"0123456789ab\"}"))
        .isEqualTo(1 << 20);
    assertThat(during.value("container_cpu_usage_seconds{container=\"0123456789ab\"}"))
        .isEqualTo(1.5);
    assertThat(during.value("container_pids{container=\"0123456789ab\"}")).isEqualTo(3);

    containers.ran(Runs.succeeded());
    containers.released(ID);
    Exposition after = new Exposition(metrics);
    assertThat(after.value("container_status{state=\"running\"}")).isZero();
    assertThat(after.has("container_pids{container=\"0123456789ab\"}")).isFalse();
    assertThat(after.value("container_step_seconds_count{step=\"ready\"}")).isEqualTo(1);
  }

  @Test
  void aContainerWhoseCgroupCannotBeReadHasNoFigureInsteadOfZero() {
    CountedUsage nowhere = new CountedUsage(new org.strategysandbox.sandbox.CgroupReader());
    assertThat(nowhere.memoryBytes("no-such-container")).isNaN();
    assertThat(nowhere.cpuSeconds("no-such-container")).isNaN();
    assertThat(nowhere.pids("no-such-container")).isNaN();
  }

  @Test
  void thePoolsEnumsAreLabels() {
    PoolMetrics pool = new PoolMetrics(metrics);
    pool.watch(() -> 4, () -> 3, () -> 1);
    pool.warmed(new StartPhases(1, 2, 3, 0));
    pool.taken(SandboxRun.Start.WARM);
    pool.missed(PoolListener.Miss.EMPTY);
    pool.evicted(PoolListener.Eviction.OLD);
    pool.warmUpFailed();
    pool.removed(3, true);
    pool.removed(900, false);
    Exposition seen = new Exposition(metrics);
    assertThat(seen.value("container_pool_hits_total{start=\"warm\"}")).isEqualTo(1);
    assertThat(seen.value("container_pool_misses_total{reason=\"empty\"}")).isEqualTo(1);
    assertThat(seen.value("container_pool_evictions_total{reason=\"old\"}")).isEqualTo(1);
    assertThat(seen.value("container_removal_failed_total")).isEqualTo(1);
    assertThat(seen.value("container_step_seconds_count{step=\"ready\"}")).isEqualTo(1);
    assertThat(seen.value("container_step_seconds_count{step=\"remove\"}")).isEqualTo(1);
    assertThat(seen.value("container_pool_warm_up_failed_total")).isEqualTo(1);
    assertThat(seen.value("container_pool_size")).isEqualTo(4);
    assertThat(seen.value("container_status{state=\"idle\"}")).isEqualTo(3);
    assertThat(seen.value("container_status{state=\"warming\"}")).isEqualTo(1);
  }

  @Test
  void theReapersLastLookIsSeen() {
    ReaperMetrics reaper = new ReaperMetrics(metrics);
    assertThat(new Exposition(metrics).value("orphaned_containers")).isNaN();
    reaper.watches(() -> 2);
    reaper.swept(sweep(Sweep.Fate.FAILED));
    reaper.sweepFailed("down");
    Exposition seen = new Exposition(metrics);
    assertThat(seen.value("orphaned_containers")).isEqualTo(1);
    assertThat(seen.value("orphaned_containers_left")).isEqualTo(1);
    assertThat(seen.value("reaper_orphans_total{fate=\"failed\",reason=\"worker_dead\"}"))
        .isEqualTo(1);
    assertThat(seen.value("reaper_orphans_total{fate=\"failed\",reason=\"overdue\"}")).isZero();
    assertThat(seen.value("reaper_scans_total{result=\"failed\"}")).isEqualTo(1);
    assertThat(seen.value("reaper_last_scan_timestamp_seconds")).isEqualTo(1000);
    assertThat(seen.value("reaper_containers")).isEqualTo(7);
    assertThat(seen.value("reaper_live_workers")).isEqualTo(2);
    assertThat(seen.value("reaper_follows_kafka")).isEqualTo(1);
  }

  @Test
  void clientsOfAKindAreAddedUp() {
    KafkaMetrics kafka = new KafkaMetrics(metrics);
    kafka.connected("slot-0", () -> figure("records-consumed-total", 3));
    kafka.connected("slot-1", () -> figure("records-consumed-total", 4));
    assertThat(new Exposition(metrics).value("kafka_client_records_read{client=\"slot\"}"))
        .isEqualTo(7);
  }

  private static Map<MetricName, org.apache.kafka.common.Metric> figure(String name, double value) {
    MetricName total = new MetricName(name, "group", "", Map.of("client-id", "c"));
    MetricName ofTopic = new MetricName(name, "group", "", Map.of("client-id", "c", "topic", "t"));
    return List.of(total, ofTopic).stream()
        .collect(Collectors.toMap(Function.identity(), each -> new Figure(each, value)));
  }

  private record Figure(MetricName metricName, Object metricValue)
      implements org.apache.kafka.common.Metric {}

  @Test
  void everyExposedNameIsInTheCatalogueAndEveryCataloguedOneIsExposed() {
    AtomicInteger unused = new AtomicInteger();
    exposeEverything(unused);
    Exposition seen = new Exposition(metrics);

    Set<String> expected = new TreeSet<>();
    for (Metric metric : Metric.values()) {
      String name = metric.metricName();
      expected.add(name);
      if (metric.type() == Metric.Type.HISTOGRAM) {
        expected.add(name + "_max");
      }
      assertThat(seen.type(name)).as(name).isEqualTo(metric.type().name().toLowerCase(Locale.ROOT));
    }
    Set<String> own =
        seen.families().stream()
            .filter(
                name ->
                    Arrays.stream(name.split("_", 2))
                        .findFirst()
                        .filter(OF_THE_JAVA_MACHINE::contains)
                        .isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(own).isEqualTo(expected);
    assertThat(seen.families()).contains("jvm_memory_used_bytes", "process_uptime_seconds");
  }

  private void exposeEverything(AtomicInteger unused) {
    OutcomeMetrics outcomes = new OutcomeMetrics(metrics);
    ContainerMetrics containers = new ContainerMetrics(metrics, new Usage());
    containers.assigned(ID);
    PoolMetrics pool = new PoolMetrics(metrics);
    pool.watch(unused::get, unused::get, unused::get);
    ReaperMetrics reaper = new ReaperMetrics(metrics);
    reaper.watches(unused::get);
    new KafkaMetrics(metrics).connected("outcomes", Map::of);
    metrics.ready(() -> true);
    for (Metric metric : Metric.values()) {
      String[] values =
          metric.labels().stream()
              .map(label -> label.allowed().stream().findFirst().orElse("id"))
              .toArray(String[]::new);
      switch (metric.type()) {
        case COUNTER -> metrics.counter(metric, values).increment();
        case HISTOGRAM -> {
          if (metric.unit() == Metric.Unit.SECONDS) {
            metrics.record(metric, Duration.ofMillis(3), values);
          } else {
            metrics.record(metric, 3, values);
          }
        }
        case GAUGE -> metrics.gauge(metric, unused::get, values);
      }
    }
    outcomes.gaveBack();
    pool.warmUpFailed();
  }

  @Test
  void aMetricIsOnlyWhatItsEntrySays() {
    assertThatThrownBy(() -> metrics.counter(Metric.SLOTS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> metrics.counter(Metric.REJECTIONS))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
