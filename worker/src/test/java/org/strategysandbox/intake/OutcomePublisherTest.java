package org.strategysandbox.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.strategysandbox.event.ContainerEvent;
import org.strategysandbox.event.DeadLetter;
import org.strategysandbox.event.DeadLetterCause;
import org.strategysandbox.event.DeadLetterReason;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.EventMessage;
import org.strategysandbox.event.StrategyRejected;
import org.strategysandbox.event.Violation;
import org.strategysandbox.event.WorkerEvent;
import org.strategysandbox.kafka.TopicNames;
import org.strategysandbox.tracing.Tracing;

class OutcomePublisherTest {
  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(
          true, new RoundRobinPartitioner(), new ByteArraySerializer(), new ByteArraySerializer());
  private final OutcomePublisher publisher =
      new OutcomePublisher(
          producer, new EventCodec(Clock.systemUTC()), TopicNames.defaults(), Tracing.OFF);

  @Test
  void rejectionsHaveTheirTopic() throws Exception {
    StrategyRejected rejected =
        StrategyRejected.builder("s-1", 0, 1, List.of(new Violation("r", "m", 1, 1, null, null)))
            .build();

    assertThat(publisher.publish(new Decision.Publish(rejected, message("s-1"), "0-1-1", null)))
        .isTrue();
    assertThat(producer.history().get(0).topic()).isEqualTo("strategy.rejected");
  }

  @Test
  void aDeadLetterThatIsTooLargeLosesHeadersAndNotItsBytes() throws Exception {
    producer.sendException = new RecordTooLargeException("too large");
    byte[] value = "junk".getBytes(UTF_8);
    EventMessage original =
        new EventMessage("k".repeat(5_000).getBytes(UTF_8), value, Map.of("h", "v"));
    Decision.Publish letter = new Decision.Publish(deadLetter(original), original, "0-1-1", null);

    assertIsRefused(letter);
    producer.sendException = null;
    assertThat(publisher.publish(letter)).isTrue();
    assertThat(producer.history().get(0).value()).isEqualTo(value);
  }

  private void assertIsRefused(Decision.Publish letter) throws Exception {
    // Refused with and without its headers: not published, and the record stays ours.
    assertThat(publisher.publish(letter)).isFalse();
    assertThat(producer.history()).isEmpty();
  }

  @Test
  void anInterruptIsNoFailureOfTheBroker() {
    producer.sendException = new InterruptException("interrupted");

    assertThatThrownBy(() -> publisher.resubmit(message("s-1"), 0))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void announcementsNeverFailARun() {
    producer.sendException = new KafkaException("away");
    publisher.announce(new ContainerEvent.Removed("c1"));
    producer.sendException = null;
    publisher.announce(new WorkerEvent.Stopped("w1"));
    producer.close();
    publisher.announce(new WorkerEvent.Stopped("w1"));

    assertThat(producer.history()).hasSize(1);
    assertThat(producer.history().get(0).value()).isNull();
  }

  private static EventMessage message(String key) {
    return EventMessage.of(key, "{}".getBytes(UTF_8), Map.of());
  }

  private static DeadLetter deadLetter(EventMessage original) {
    return DeadLetter.builder(
            DeadLetter.idFor(original.key(), original.value()),
            0,
            1,
            new DeadLetterCause(DeadLetterReason.UNREADABLE, "m", null))
        .build();
  }
}
