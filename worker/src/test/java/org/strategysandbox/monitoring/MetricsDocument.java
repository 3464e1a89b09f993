package org.strategysandbox.monitoring;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** The tables of docs/metrics.md. */
final class MetricsDocument {
  /** Names that dashboards of the earlier generation know, and what bears them now. */
  static final Map<String, Metric> KNOWN_NAMES =
      new java.util.TreeMap<>(
          Map.of(
              "container_memory_usage", Metric.CONTAINER_MEMORY,
              "container_cpu_usage", Metric.CONTAINER_CPU,
              "container_status", Metric.CONTAINER_STATUS,
              "security_rejections_total", Metric.REJECTIONS,
              "docker_fallback_total", Metric.FALLBACKS,
              "container_creation_failed_total", Metric.CREATION_FAILED,
              "execution_timeout_total", Metric.TIMEOUTS,
              "orphaned_containers", Metric.ORPHANS,
              "resource_limit_exceeded_total", Metric.LIMITS_EXCEEDED));

  private MetricsDocument() {}

  static String catalogue() {
    StringBuilder text =
        new StringBuilder("| name | kind | labels | meaning |\n|---|---|---|---|\n");
    for (Metric metric : Metric.values()) {
      text.append(
          "| `%s` | %s | %s | %s |%n"
              .formatted(
                  metric.metricName(),
                  metric.type().name().toLowerCase(Locale.ROOT),
                  metric.labels().isEmpty()
                      ? "–"
                      : metric.labels().stream()
                          .map(label -> "`" + label.labelName() + "` " + label.meaning())
                          .collect(joining("; ")),
                  metric.help()));
    }
    return text.toString();
  }

  static String labels() {
    StringBuilder text = new StringBuilder("| label | of | values |\n|---|---|---|\n");
    for (Label label : Label.values()) {
      TreeSet<String> of = new TreeSet<>();
      for (Metric metric : Metric.values()) {
        if (metric.labels().contains(label)) {
          of.add("`" + metric.metricName() + "`");
        }
      }
      text.append(
          "| `%s` | %s | %s |%n"
              .formatted(
                  label.labelName(),
                  String.join(", ", of),
                  label.allowed().isEmpty()
                      ? label.meaning()
                      : String.join(", ", label.allowed())));
    }
    return text.toString();
  }

  static String knownNames() {
    StringBuilder text = new StringBuilder("| known as | name here |\n|---|---|\n");
    KNOWN_NAMES.forEach(
        (known, metric) -> text.append("| `%s` | `%s` |%n".formatted(known, metric.metricName())));
    return text.toString();
  }
}
