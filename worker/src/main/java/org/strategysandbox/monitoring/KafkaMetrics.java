package org.strategysandbox.monitoring;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.apache.kafka.common.MetricName;
import org.strategysandbox.kafka.ClientListener;

/**
 * A few of the many figures that Kafka clients keep, added up over the clients of a kind: with all
 * of them every slot would bring hundreds of series.
 */
public final class KafkaMetrics implements ClientListener {
  private final Metrics metrics;
  private final Map<
          String, List<Supplier<Map<MetricName, ? extends org.apache.kafka.common.Metric>>>>
      clients = new ConcurrentHashMap<>();

  public KafkaMetrics(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public void connected(
      String role, Supplier<Map<MetricName, ? extends org.apache.kafka.common.Metric>> figures) {
    String kind = Label.CLIENT.bounded(role.replaceAll("-\\d+$", ""));
    clients
        .computeIfAbsent(
            kind,
            first -> {
              register(first);
              return new CopyOnWriteArrayList<>();
            })
        .add(figures);
  }

  private void register(String kind) {
    sum(Metric.KAFKA_CONNECTIONS, kind, "connection-count", 1);
    mean(Metric.KAFKA_LATENCY, kind, "request-latency-avg", 1e-3);
    sum(Metric.KAFKA_RECORDS_SENT, kind, "record-send-total", 1);
    sum(Metric.KAFKA_RECORDS_FAILED, kind, "record-error-total", 1);
    sum(Metric.KAFKA_RECORDS_READ, kind, "records-consumed-total", 1);
    sum(Metric.KAFKA_AUTHENTICATIONS_FAILED, kind, "failed-authentication-total", 1);
  }

  private void sum(Metric metric, String kind, String name, double scale) {
    metrics.gauge(metric, () -> values(kind, name).sum() * scale, kind);
  }

  private void mean(Metric metric, String kind, String name, double scale) {
    metrics.gauge(metric, () -> values(kind, name).average().orElse(Double.NaN) * scale, kind);
  }

  /** Of totals over the client only: those by node or topic carry more tags. */
  private java.util.stream.DoubleStream values(String kind, String name) {
    return clients.getOrDefault(kind, List.of()).stream()
        .flatMap(figures -> figures.get().entrySet().stream())
        .filter(entry -> entry.getKey().name().equals(name))
        .filter(entry -> entry.getKey().tags().keySet().equals(java.util.Set.of("client-id")))
        .map(entry -> entry.getValue().metricValue())
        .filter(Number.class::isInstance)
        .mapToDouble(value -> ((Number) value).doubleValue())
        .filter(Double::isFinite);
  }
}
