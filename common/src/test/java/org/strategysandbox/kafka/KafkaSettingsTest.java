package org.strategysandbox.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.strategysandbox.event.EventMessage;

class KafkaSettingsTest {

  @Test
  void secretsAreNeverShown() {
    KafkaSettings settings =
        new KafkaSettings(
            "b:9092",
            TopicNames.defaults(),
            Map.of("sasl.jaas.config", "password=\"hunter2\""),
            "p");
    assertThat(settings.toString()).contains("sasl.jaas.config").doesNotContain("hunter2");
  }

  @Test
  void onlySecurityPropertiesPassThrough() {
    assertThatThrownBy(
            () -> new KafkaSettings("b:9092", TopicNames.defaults(), Map.of("acks", "0"), "p"))
        .hasMessageContaining("acks");
  }

  @Test
  void topicsAreDistinctAndNamedAsKafkaAllows() {
    assertThatThrownBy(() -> new TopicNames("a", "a", "b", "c", "d"))
        .hasMessageContaining("a name of its own");
    assertThatThrownBy(() -> new TopicNames("a b", "a", "b", "c", "d")).hasMessageContaining("a b");
  }

  @Test
  void brokerThatCannotBeResolvedIsNamed() {
    KafkaClients clients = new KafkaClients(KafkaSettings.plain("no-such-host.invalid:9092"));
    assertThatThrownBy(() -> clients.producer("test", Duration.ofSeconds(10)))
        .isInstanceOf(KafkaUnavailableException.class)
        .hasMessageContaining("no-such-host.invalid:9092");
  }

  @Test
  void clientsAcceptTheirSettings() {
    KafkaClients clients = new KafkaClients(KafkaSettings.plain("localhost:1"));
    clients.producer("test", Duration.ofSeconds(10)).close(Duration.ZERO);
    clients.consumer("test").close();
    clients.scanner("test").close();
    clients.shareConsumer("test", "group").close(Duration.ZERO);
    clients.admin("test").close(Duration.ZERO);
  }

  @Test
  void sourcesSpreadOverPartitions() {
    Set<Integer> partitions = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      partitions.add(KafkaMessages.partitionOf("source-" + i, 4));
    }
    assertThat(partitions).containsExactlyInAnyOrder(0, 1, 2, 3);
  }

  @Test
  void messagesKeepKeyValueAndHeaders() {
    var published =
        KafkaMessages.toRecord("t", EventMessage.of("k", new byte[] {1}, Map.of("h", "é")));
    var consumed =
        new org.apache.kafka.clients.consumer.ConsumerRecord<>(
            "t", 0, 0, published.key(), published.value());
    published.headers().forEach(consumed.headers()::add);
    consumed.headers().add("large", new byte[10_000]);
    EventMessage message = KafkaMessages.of(consumed);
    assertThat(message.keyText()).isEqualTo("k");
    assertThat(message.value()).containsExactly(1);
    assertThat(message.headers()).isEqualTo(Map.of("h", "é"));
  }
}
