package org.strategysandbox.kafka;

import java.util.Map;

/**
 * How to reach the broker.
 *
 * @param bootstrapServers {@code host:port}, several with commas
 * @param security properties of Kafka clients whose names begin with {@code security.}, {@code
 *     ssl.} or {@code sasl.}; values are never shown
 * @param clientIdPrefix begins the client id of every connection
 */
public record KafkaSettings(
    String bootstrapServers,
    TopicNames topics,
    Map<String, String> security,
    String clientIdPrefix) {

  public KafkaSettings {
    if (bootstrapServers.isBlank()) {
      throw new IllegalArgumentException("kafka bootstrap servers are missing");
    }
    security = Map.copyOf(security);
    for (String name : security.keySet()) {
      if (!name.matches("(security|ssl|sasl)\\..+")) {
        throw new IllegalArgumentException(
            "not a security property of Kafka clients (security.*, ssl.*, sasl.*): " + name);
      }
    }
  }

  /** A broker without encryption and the default topics. */
  public static KafkaSettings plain(String bootstrapServers) {
    return new KafkaSettings(bootstrapServers, TopicNames.defaults(), Map.of(), "strategy-sandbox");
  }

  @Override
  public String toString() {
    return "KafkaSettings[bootstrapServers="
        + bootstrapServers
        + ", topics="
        + topics
        + ", security="
        + security.keySet()
        + ", clientIdPrefix="
        + clientIdPrefix
        + "]";
  }
}
