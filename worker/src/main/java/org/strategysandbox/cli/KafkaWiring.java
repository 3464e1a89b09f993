package org.strategysandbox.cli;

import java.time.Duration;
import java.util.List;
import org.strategysandbox.config.KafkaConfig;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.config.TopicConfig;
import org.strategysandbox.config.TopicsConfig;
import org.strategysandbox.intake.WorkerSettings;
import org.strategysandbox.kafka.KafkaSettings;
import org.strategysandbox.kafka.ShareGroupSettings;
import org.strategysandbox.kafka.TopicNames;
import org.strategysandbox.kafka.TopicSettings;
import org.strategysandbox.kafka.Topics;

/** From configuration to what the Kafka side works with. */
final class KafkaWiring {
  private KafkaWiring() {}

  static KafkaSettings settings(SandboxConfig config) {
    return new KafkaSettings(
        String.join(",", config.kafka().bootstrapServers()),
        names(config.topics()),
        config.kafka().clientProperties(),
        "strategy-sandbox");
  }

  private static TopicNames names(TopicsConfig topics) {
    return new TopicNames(
        topics.submitted().name(),
        topics.result().name(),
        topics.rejected().name(),
        topics.deadLetter().name(),
        topics.container().name(),
        topics.cancel().name());
  }

  static Topics topics(TopicsConfig topics) {
    return new Topics(
        List.of(
            topic(topics.submitted(), false),
            topic(topics.result(), false),
            topic(topics.rejected(), false),
            topic(topics.deadLetter(), false),
            topic(topics.container(), true),
            topic(topics.cancel(), false)));
  }

  private static TopicSettings topic(TopicConfig topic, boolean compacted) {
    return new TopicSettings(
        topic.name(),
        topic.partitions(),
        (short) topic.replicationFactor().orElse(0).intValue(),
        topic.retention(),
        compacted);
  }

  static WorkerSettings worker(SandboxConfig config, int slots, long epoch) {
    KafkaConfig kafka = config.kafka();
    return new WorkerSettings(
        slots,
        config.topics().createMissing(),
        topics(config.topics()),
        new ShareGroupSettings(
            kafka.groupId(),
            kafka.lockDuration(),
            Duration.ofSeconds(45),
            kafka.deliveryLimit(),
            kafka.recordLocks()),
        kafka.requestTimeout(),
        kafka.lockDuration().multipliedBy(2).dividedBy(3),
        config.retry(),
        config.circuit(),
        config.container().installation(),
        epoch);
  }
}
