package org.strategysandbox.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Section {@code kafka}: the cluster and the share group.
 *
 * @param bootstrapServers {@code host:port}, at least one
 * @param lockDuration how long a record stays with a worker that does not renew it
 * @param deliveryLimit deliveries after which the broker gives a record up
 * @param recordLocks records of a partition that may be handed out ahead of the oldest unfinished
 *     one
 * @param requestTimeout longest wait for an answer of the cluster
 * @param clientProperties extra properties of every Kafka client (security, for example)
 */
public record KafkaConfig(
    List<String> bootstrapServers,
    String groupId,
    Duration lockDuration,
    int deliveryLimit,
    int recordLocks,
    Duration requestTimeout,
    Map<String, String> clientProperties) {

  public KafkaConfig {
    bootstrapServers = List.copyOf(bootstrapServers);
    clientProperties = Map.copyOf(clientProperties);
  }

  private static final Setting<List<String>> BOOTSTRAP_SERVERS =
      Setting.of(
              "kafka.bootstrap_servers",
              ValueTypes.servers(),
              "localhost:9092",
              "Brokers to contact first.")
          .withVariable();
  private static final Setting<String> GROUP_ID =
      Setting.of(
              "kafka.group_id",
              ValueTypes.text(
                  "[A-Za-z0-9._-]{1,249}", "1 to 249 letters, digits, dots, dashes or underscores"),
              "strategy-sandbox",
              "Share group of the workers; workers with the same group share the submissions.")
          .withVariable();
  private static final Setting<Duration> LOCK_DURATION =
      Setting.of(
          "kafka.lock_duration",
          ValueTypes.duration("15s", "60s"),
          "30s",
          "How long a submission stays with a worker that stopped renewing it; after that another worker gets it.");
  private static final Setting<Integer> DELIVERY_LIMIT =
      Setting.of(
          "kafka.delivery_limit",
          ValueTypes.integer(2, 10),
          "10",
          "Deliveries of a record after which the broker gives it up.");
  private static final Setting<Integer> RECORD_LOCKS =
      Setting.of(
          "kafka.record_locks",
          ValueTypes.integer(100, 4000),
          "4000",
          "Records of a partition that may be handed out ahead of the oldest unfinished one.");
  private static final Setting<Duration> REQUEST_TIMEOUT =
      Setting.of(
          "kafka.request_timeout",
          ValueTypes.duration("1s", "10m"),
          "30s",
          "Longest wait for an answer of the cluster.");

  static final List<Setting<?>> SETTINGS =
      List.of(
          BOOTSTRAP_SERVERS,
          GROUP_ID,
          LOCK_DURATION,
          DELIVERY_LIMIT,
          RECORD_LOCKS,
          REQUEST_TIMEOUT);

  static KafkaConfig from(Values values) {
    return new KafkaConfig(
        values.get(BOOTSTRAP_SERVERS),
        values.get(GROUP_ID),
        values.get(LOCK_DURATION),
        values.get(DELIVERY_LIMIT),
        values.get(RECORD_LOCKS),
        values.get(REQUEST_TIMEOUT),
        values.clientProperties());
  }

  /** Without the values of {@link #clientProperties}, which may be secrets. */
  @Override
  public String toString() {
    return "KafkaConfig[bootstrapServers=%s, groupId=%s, clientProperties=%s]"
        .formatted(bootstrapServers, groupId, clientProperties.keySet());
  }
}
