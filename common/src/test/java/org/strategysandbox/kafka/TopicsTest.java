package org.strategysandbox.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class TopicsTest {

  @Test
  void defaultsKeepOutcomesForAWeekAndCompactTheContainerTopic() {
    Topics topics = Topics.defaults(TopicNames.defaults(), (short) 0);
    assertThat(topics.settings())
        .extracting(TopicSettings::name)
        .containsExactly(
            "strategy.submitted",
            "strategy.result",
            "strategy.rejected",
            "strategy.submitted.dlt",
            "sandbox.container",
            "strategy.submitted.cancel");
    assertThat(topics.settings().get(1).toNewTopic().configs())
        .isEqualTo(Map.of("cleanup.policy", "delete", "retention.ms", "604800000"));
    assertThat(topics.settings().get(4).toNewTopic().configs())
        .isEqualTo(Map.of("cleanup.policy", "compact", "delete.retention.ms", "86400000"));
  }

  @Test
  void brokerThatDoesNotAnswerIsNamed() {
    KafkaSettings kafka = KafkaSettings.plain("localhost:1");
    Duration timeout = Duration.ofMillis(50);
    Admin admin = new KafkaClients(kafka).admin("test");
    try {
      assertThatThrownBy(
              () -> Topics.defaults(kafka.topics(), (short) 0).ensure(admin, kafka, timeout))
          .isInstanceOf(KafkaUnavailableException.class)
          .hasMessageContaining("topic strategy.submitted at Kafka localhost:1");
      assertThatThrownBy(() -> ShareGroupSettings.defaults("g").apply(admin, kafka, timeout))
          .isInstanceOf(KafkaUnavailableException.class)
          .hasMessageContaining("share group g");
    } finally {
      admin.close(Duration.ZERO);
    }
  }

  @Test
  void shareGroupReadsFromTheBeginningAndCanRenew() {
    assertThat(ShareGroupSettings.defaults("g").toConfig())
        .containsEntry("share.auto.offset.reset", "earliest")
        .containsEntry("share.renew.acknowledge.enable", "true")
        .containsEntry("share.delivery.count.limit", "10")
        .containsEntry("share.partition.max.record.locks", "4000")
        .containsEntry("share.record.lock.duration.ms", "30000")
        .containsEntry("share.session.timeout.ms", "45000");
  }

  @Test
  void replicationIsTheBrokersUnlessSet() {
    Duration day = Duration.ofDays(1);
    assertThat(new TopicSettings("t", 2, (short) 0, day, false).toNewTopic())
        .isEqualTo(
            new org.apache.kafka.clients.admin.NewTopic("t", Optional.of(2), Optional.empty())
                .configs(Map.of("cleanup.policy", "delete", "retention.ms", "86400000")));
  }
}
