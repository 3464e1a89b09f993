package org.strategysandbox.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.strategysandbox.kafka.KafkaSettings;
import org.strategysandbox.kafka.KafkaUnavailableException;
import org.strategysandbox.kafka.OutcomeReader;
import org.strategysandbox.kafka.OutcomeTopics;
import org.strategysandbox.kafka.SeenOutcome;

class OutcomeListingTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  private final OutcomeTopics topics = new OutcomeTopics();
  private final List<String> listed = new ArrayList<>();

  @Test
  void listsTheOutcomeThatCountsOfEachSubmission() throws Exception {
    topics.deadLetter("a", 0);
    topics.rejection("b");
    topics.result("a", 1);
    topics.result("c", 0);
    try (OutcomeListing listing = open()) {
      assertThat(listing.list(Set.of(), LONG, this::add)).isEmpty();
    }
    assertThat(listed).containsExactlyInAnyOrder("a SUCCEEDED", "b REJECTED", "c SUCCEEDED");
  }

  @Test
  void saysWhichIdsHaveNone() throws Exception {
    topics.result("a", 0);
    topics.result("b", 0);
    try (OutcomeListing listing = open()) {
      assertThat(listing.list(Set.of("a", "x"), LONG, this::add)).containsExactly("x");
    }
    assertThat(listed).containsExactly("a SUCCEEDED");
  }

  @Test
  void followsUntilAllIdsHaveOne() throws Exception {
    topics.result("a", 0);
    try (OutcomeListing listing = open()) {
      listing.follow(Set.of("a"), this::add);
    }
    assertThat(listed).containsExactly("a SUCCEEDED");
  }

  @Test
  void followingEndsWhenStopped() throws Exception {
    topics.result("a", 0);
    try (OutcomeListing listing = open()) {
      listing.follow(
          Set.of(),
          seen -> {
            add(seen);
            listing.stop();
          });
    }
    assertThat(listed).containsExactly("a SUCCEEDED");
  }

  @Test
  void endThatIsNotReachedInTimeIsAnError() {
    topics.setEnd(OutcomeTopics.NAMES.result(), 5);
    try (OutcomeListing listing = open()) {
      topics.consumer.seek(
          new org.apache.kafka.common.TopicPartition(OutcomeTopics.NAMES.result(), 0), 0);
      assertThatThrownBy(() -> listing.list(Set.of(), Duration.ofMillis(50), this::add))
          .isInstanceOf(KafkaUnavailableException.class)
          .hasMessageContaining("results not read to the end within PT0.05S at Kafka broker:9092");
    }
  }

  private void add(SeenOutcome seen) {
    listed.add(seen.outcome().submissionId() + " " + seen.outcome().status());
  }

  private OutcomeListing open() {
    return new OutcomeListing(
        KafkaSettings.plain("broker:9092"),
        OutcomeReader.since(
            topics.consumer, OutcomeTopics.NAMES, topics.codec, Instant.EPOCH, LONG));
  }
}
