package org.strategysandbox.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.strategysandbox.broker.EmbeddedBroker;
import org.strategysandbox.broker.SharedBroker;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.kafka.KafkaClients;
import org.strategysandbox.kafka.KafkaMessages;
import org.strategysandbox.kafka.KafkaSettings;
import org.strategysandbox.kafka.ShareGroupSettings;
import org.strategysandbox.kafka.TopicNames;
import org.strategysandbox.kafka.Topics;

/** The lag of a share group on a real broker. */
@ExtendWith(SharedBroker.class)
@Timeout(120)
class QueueLagTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void aGroupThatHasTakenNothingYetIsWell(EmbeddedBroker broker) throws Exception {
    String prefix = UUID.randomUUID() + ".";
    TopicNames names =
        new TopicNames(
            prefix + "submitted",
            prefix + "result",
            prefix + "rejected",
            prefix + "dlt",
            prefix + "container",
            prefix + "cancel");
    KafkaSettings settings =
        new KafkaSettings(broker.bootstrapServers(), names, Map.of(), "lag-test");
    KafkaClients clients = new KafkaClients(settings);
    String group = "group-" + prefix;
    try (var admin = clients.admin("setup")) {
      Topics.defaults(names, (short) 1).ensure(admin, settings, PATIENCE);
      new ShareGroupSettings(group, Duration.ofSeconds(15), Duration.ofSeconds(45), 10, 4000)
          .apply(admin, settings, PATIENCE);
    }
    Metrics metrics = new Metrics();
    try (QueueLag lag = new QueueLag(metrics, clients, group);
        var member = clients.shareConsumer("member", group);
        var producer = clients.producer("submit", Duration.ofSeconds(20))) {
      member.subscribe(List.of(names.submitted()));
      // The broker knows the partition of the group before it knows an offset.
      for (int i = 0; i < 4; i++) {
        assertThat(member.poll(Duration.ofSeconds(1)).count()).isZero();
        assertThat(lag.ask()).isEmpty();
      }
      producer
          .send(
              KafkaMessages.toRecord(
                  names.submitted(),
                  new EventCodec(Clock.systemUTC())
                      .encode(StrategySubmitted.builder("s-1", "test", "x = 1").build(), null)))
          .get();

      await().atMost(PATIENCE).until(() -> member.poll(Duration.ofSeconds(1)).count() == 1);
      await()
          .atMost(PATIENCE)
          .until(
              () -> lag.ask().isEmpty() && metrics.scrape().contains("strategy_queue_records 1.0"));
    } finally {
      metrics.close();
    }
  }
}
