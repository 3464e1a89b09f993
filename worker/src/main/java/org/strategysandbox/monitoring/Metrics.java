package org.strategysandbox.monitoring;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The metrics of one process: meters by the {@link Metric catalogue} only. Thread-safe. */
public final class Metrics implements AutoCloseable {
  /** From a validation of a few milliseconds to the longest run. */
  private static final Duration[] TIMES =
      LongStream.of(
              1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000,
              120_000, 300_000, 600_000)
          .mapToObj(Duration::ofMillis)
          .toArray(Duration[]::new);

  /** 16 MiB to 16 GiB, doubling. */
  private static final double[] SIZES =
      LongStream.rangeClosed(24, 34).mapToDouble(bits -> 1L << bits).toArray();

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  /** Registers what every process has: figures of the Java machine. */
  public Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    collections.bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  /** The text that Prometheus reads. */
  public String scrape() {
    return registry.scrape();
  }

  /**
   * The counter with these label values, registered on first use.
   *
   * @param values in the order of the metric's labels
   */
  Counter counter(Metric metric, String... values) {
    expect(metric, Metric.Type.COUNTER);
    String name = metric.metricName();
    return Counter.builder(name.substring(0, name.length() - "_total".length()))
        .description(metric.help())
        .tags(tags(metric, values))
        .register(registry);
  }

  /** Makes counters visible as 0 before they first count, so that a rate sees the first one. */
  void expose(Metric metric) {
    if (metric.labels().isEmpty()) {
      var unused = counter(metric);
    } else if (metric.labels().size() == 1) {
      metric.labels().get(0).allowed().forEach(value -> counter(metric, value));
    }
  }

  void record(Metric metric, Duration time, String... values) {
    expect(metric, Metric.Type.HISTOGRAM);
    Timer.builder(withoutUnit(metric))
        .description(metric.help())
        .tags(tags(metric, values))
        .serviceLevelObjectives(TIMES)
        .register(registry)
        .record(time);
  }

  void record(Metric metric, double amount, String... values) {
    expect(metric, Metric.Type.HISTOGRAM);
    DistributionSummary.builder(withoutUnit(metric))
        .baseUnit("bytes")
        .description(metric.help())
        .tags(tags(metric, values))
        .serviceLevelObjectives(SIZES)
        .register(registry)
        .record(amount);
  }

  /** A gauge that is read when it is scraped; NaN where there is no figure. */
  void gauge(Metric metric, DoubleSupplier value, String... values) {
    var unused = temporary(metric, value, values);
  }

  /**
   * The same, for as long as it has a meaning.
   *
   * @return to be given to {@link #forget} then
   */
  Meter temporary(Metric metric, DoubleSupplier value, String... values) {
    expect(metric, Metric.Type.GAUGE);
    return Gauge.builder(metric.metricName(), value::getAsDouble)
        .description(metric.help())
        .tags(tags(metric, values))
        .strongReference(true)
        .register(registry);
  }

  /** Shows whether the service is ready. */
  public void ready(BooleanSupplier ready) {
    gauge(Metric.READY, () -> ready.getAsBoolean() ? 1 : 0);
  }

  void forget(Meter meter) {
    var unused = registry.remove(meter);
  }

  /** Micrometer appends the unit by itself. */
  private static String withoutUnit(Metric metric) {
    String name = metric.metricName();
    return switch (metric.unit()) {
      case SECONDS -> name.substring(0, name.length() - "_seconds".length());
      case BYTES -> name.substring(0, name.length() - "_bytes".length());
      case NONE -> name;
    };
  }

  private static void expect(Metric metric, Metric.Type type) {
    if (metric.type() != type) {
      throw new IllegalArgumentException(metric + " is no " + type);
    }
  }

  private static List<Tag> tags(Metric metric, String... values) {
    List<Label> labels = metric.labels();
    if (labels.size() != values.length) {
      throw new IllegalArgumentException(metric + " has the labels " + labels);
    }
    List<Tag> tags = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      tags.add(Tag.of(labels.get(i).labelName(), labels.get(i).bounded(values[i])));
    }
    return tags;
  }

  /** Names of all meters by now, for the check against the catalogue. */
  Stream<String> meterNames() {
    return registry.getMeters().stream().map(meter -> meter.getId().getName());
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
