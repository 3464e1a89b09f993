package org.strategysandbox.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.strategysandbox.event.EventMessage;
import org.strategysandbox.event.OutcomeStatus;
import org.strategysandbox.kafka.OutcomeLookup.Result;

class OutcomeLookupTest {
  private static final String HASH = "a".repeat(64);

  private static final Instant SINCE = Instant.parse("2026-01-01T00:05:00Z");

  private final OutcomeTopics topics = new OutcomeTopics();
  private final OutcomeLookup lookup = lookup(Duration.ofSeconds(5), 100);

  @Test
  void findsNothingInEmptyTopics() {
    assertThat(lookup.find("a", SINCE)).isEqualTo(new Result.None());
  }

  @Test
  void findsTheOutcomeThatCounts() {
    topics.deadLetter("a", 0);
    topics.result("other", 0);
    topics.result("a", 1);
    assertThat(lookup.find("a", SINCE))
        .isInstanceOfSatisfying(
            Result.Found.class,
            found -> {
              assertThat(found.outcome().outcome().status()).isEqualTo(OutcomeStatus.SUCCEEDED);
              assertThat(found.outcome().settles(2, HASH)).isTrue();
            });
  }

  @Test
  void deadLetterDoesNotSettleItsReplay() {
    topics.deadLetter("a", 0);
    assertThat(lookup.find("a", SINCE))
        .isInstanceOfSatisfying(
            Result.Found.class,
            found -> {
              assertThat(found.outcome().settles(0, HASH)).isTrue();
              assertThat(found.outcome().settles(1, HASH)).isFalse();
            });
  }

  @Test
  void whatNobodyCanReadIsNoOutcome() {
    topics.publish(
        OutcomeTopics.NAMES.result(), EventMessage.of("a", new byte[] {1}, Map.of("ce_type", "?")));
    assertThat(lookup.find("a", SINCE)).isEqualTo(new Result.None());
  }

  @Test
  void looksBackFurtherThanClocksDiffer() {
    lookup.find("a", SINCE);
    assertThat(topics.consumer.askedSince).isEqualTo("2026-01-01T00:00:00Z");
  }

  @Test
  void tooManyRecordsOrTooLittleTimeIsNotFinished() {
    topics.result("b", 0);
    topics.result("c", 0);
    assertThat(lookup(Duration.ofSeconds(5), 1).find("a", SINCE))
        .isEqualTo(new Result.NotFinished("more than 1 outcomes to read"));
    OutcomeTopics endless = new OutcomeTopics();
    endless.result("b", 0);
    endless.setEnd(OutcomeTopics.NAMES.result(), 1000);
    assertThat(
            new OutcomeLookup(
                    endless.consumer,
                    OutcomeTopics.NAMES,
                    endless.codec,
                    Duration.ofMillis(50),
                    100)
                .find("a", SINCE))
        .isEqualTo(new Result.NotFinished("not read to the end within PT0.05S"));
  }

  @Test
  void brokerThatFailsIsNotFinished() {
    topics.consumer.setPollException(new KafkaException("gone"));
    topics.result("a", 0);
    assertThat(lookup.find("a", SINCE)).isEqualTo(new Result.NotFinished("Kafka: gone"));
  }

  private OutcomeLookup lookup(Duration timeout, int maxRecords) {
    return new OutcomeLookup(
        topics.consumer, OutcomeTopics.NAMES, topics.codec, timeout, maxRecords);
  }
}
