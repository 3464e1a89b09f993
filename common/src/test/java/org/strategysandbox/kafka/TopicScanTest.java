package org.strategysandbox.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class TopicScanTest {
  private final OutcomeTopics topics = new OutcomeTopics();
  private final List<String> seen = new ArrayList<>();
  private Duration timeout = Duration.ofSeconds(10);

  @Test
  void handsOverWhatIsThereAndEnds() {
    topics.result("a", 0);
    topics.deadLetter("b", 0);
    topics.result("c", 0);

    scan(OutcomeTopics.NAMES.outcomes());

    assertThat(seen).containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void emptyTopicsAreReadAtOnce() {
    scan(OutcomeTopics.NAMES.outcomes());

    assertThat(seen).isEmpty();
  }

  @Test
  void oneRecordIsReadByItsPlace() {
    topics.result("a", 0);
    topics.result("b", 0);
    try (TopicScan scan = new TopicScan(topics.consumer, timeout)) {
      TopicPartition partition = new TopicPartition(OutcomeTopics.NAMES.result(), 0);

      assertThat(scan.read(partition, 0).map(TopicScanTest::key)).contains("a");
    }
  }

  @Test
  void whatIsNotThereIsNotWaitedForWithoutEnd() {
    topics.result("a", 0);
    timeout = Duration.ofMillis(50);
    TopicPartition partition = new TopicPartition(OutcomeTopics.NAMES.result(), 0);
    try (TopicScan scan = new TopicScan(topics.consumer, timeout)) {
      assertThatThrownBy(() -> scan.read(partition, 7)).isInstanceOf(KafkaException.class);
    }
  }

  @Test
  void anEndThatIsNotReachedIsAnErrorAndNoShortAnswer() {
    topics.result("a", 0);
    topics.setEnd(OutcomeTopics.NAMES.result(), 5);
    timeout = Duration.ofMillis(50);

    assertThatThrownBy(() -> scan(List.of(OutcomeTopics.NAMES.result())))
        .isInstanceOf(KafkaException.class)
        .hasMessageContaining("not read to the end");
  }

  @Test
  void aTopicThatDoesNotExistIsNamed() {
    assertThatThrownBy(() -> scan(List.of("nothing")))
        .isInstanceOf(KafkaException.class)
        .hasMessageContaining("nothing");
  }

  private void scan(List<String> names) {
    try (TopicScan scan = new TopicScan(topics.consumer, timeout)) {
      scan.read(names, Instant.EPOCH, next -> seen.add(key(next)));
    }
  }

  private static String key(ConsumerRecord<byte[], byte[]> next) {
    return String.valueOf(KafkaMessages.of(next).keyText());
  }
}
