package org.strategysandbox.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Section {@code kafka}: the cluster and the share group.
 *
 * @param bootstrapServers {@code host:port}, at least one
 * @param clientProperties extra properties of every Kafka client (security, for example)
 * @param lockDuration how long a record stays with a worker that does not renew it
 * @param deliveryLimit deliveries after which the broker gives a record up
 * @param recordLocks records of a partition that may be handed out ahead of the oldest unfinished
 *     one
 * @param requestTimeout longest wait for an answer of the cluster
 */
public record KafkaConfig(
    List<String> bootstrapServers,
    String groupId,
    Map<String, String> clientProperties,
    Duration lockDuration,
    int deliveryLimit,
    int recordLocks,
    Duration requestTimeout) {

  public KafkaConfig {
    bootstrapServers = List.copyOf(bootstrapServers);
    clientProperties = Map.copyOf(clientProperties);
  }
}
