package org.strategysandbox.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * How a topic is created when it is missing.
 *
 * @param partitions at least 1
 * @param replication copies of each record; 0 means the broker's default
 * @param retention how long records are kept; of a compacted topic how long tombstones are
 * @param compacted keep the last record of each key instead of all for a time
 */
public record TopicSettings(
    String name, int partitions, short replication, Duration retention, boolean compacted) {

  public TopicSettings {
    if (partitions < 1) {
      throw new IllegalArgumentException("topic " + name + " needs at least 1 partition");
    }
    if (replication < 0) {
      throw new IllegalArgumentException("topic " + name + ": replication must not be negative");
    }
    if (retention.isNegative() || retention.isZero()) {
      throw new IllegalArgumentException("topic " + name + ": retention must be above 0");
    }
  }

  NewTopic toNewTopic() {
    String millis = Long.toString(retention.toMillis());
    Map<String, String> config =
        compacted
            ? Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_COMPACT,
                TopicConfig.DELETE_RETENTION_MS_CONFIG,
                millis)
            : Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                millis);
    Optional<Short> copies = replication == 0 ? Optional.empty() : Optional.of(replication);
    return new NewTopic(name, Optional.of(partitions), copies).configs(config);
  }
}
