package org.strategysandbox.reaper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That a feed knows when it is up to date, also when there is never a quiet moment. */
class ReadingProofTest {
  private static final TopicPartition PARTITION = new TopicPartition("sandbox.container", 0);
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private final ReadingProof proof = new ReadingProof(consumer);
  private long published;

  @BeforeEach
  void assign() {
    consumer.assign(List.of(PARTITION));
    consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    consumer.updateEndOffsets(Map.of(PARTITION, 0L));
    consumer.seek(PARTITION, 0);
  }

  @Test
  void nothingPublishedIsEverythingRead() {
    assertThat(proof.after(5)).isEqualTo(OptionalLong.of(5));
  }

  @Test
  void whatIsNotReadYetIsNotProven() {
    publish();
    publish();
    assertThat(proof.after(5)).isEmpty();
    readOne();
    assertThat(proof.after(6)).isEmpty();
    readOne();
    assertThat(proof.after(7)).as("the moment of the question").isEqualTo(OptionalLong.of(5));
  }

  @Test
  void topicThatIsNeverQuietIsProvenAllTheSame() {
    int proofs = 0;
    publish();
    for (int step = 0; step < 20; step++) {
      publish();
      readOne();
      // The end is always one ahead of what was read.
      proofs += proof.after(step * SECOND / 2).isPresent() ? 1 : 0;
    }
    assertThat(proofs).isBetween(6, 10);
  }

  @Test
  void brokerIsAskedOnceASecond() {
    assertThat(proof.after(0)).isPresent();
    assertThat(proof.after(SECOND - 1)).isEmpty();
    assertThat(proof.after(SECOND)).isPresent();
  }

  private void publish() {
    consumer.updateEndOffsets(Map.of(PARTITION, ++published));
  }

  private void readOne() {
    long offset = consumer.position(PARTITION);
    consumer.addRecord(new ConsumerRecord<>(PARTITION.topic(), 0, offset, null, new byte[0]));
    assertThat(consumer.poll(Duration.ZERO).count()).isEqualTo(1);
  }
}
