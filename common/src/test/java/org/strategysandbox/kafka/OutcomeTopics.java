package org.strategysandbox.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.event.DeadLetter;
import org.strategysandbox.event.DeadLetterCause;
import org.strategysandbox.event.DeadLetterReason;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.EventMessage;
import org.strategysandbox.event.StrategyRejected;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.event.Violation;

/**
 * The topics of submissions and outcomes, one partition each, in the memory of Kafka's own fake
 * consumer.
 */
public final class OutcomeTopics {
  public static final TopicNames NAMES = TopicNames.defaults();

  public final EventCodec codec = new EventCodec(Clock.systemUTC());
  public final Fake consumer = new Fake();
  private final Map<String, Long> ends = new HashMap<>();

  public OutcomeTopics() {
    for (String topic : topics()) {
      Node node = new Node(0, "broker", 9092);
      consumer.updatePartitions(
          topic, List.of(new PartitionInfo(topic, 0, node, new Node[] {node}, new Node[] {node})));
      consumer.updateBeginningOffsets(Map.of(new TopicPartition(topic, 0), 0L));
      setEnd(topic, 0);
    }
  }

  private static List<String> topics() {
    List<String> all = new ArrayList<>(NAMES.outcomes());
    all.add(NAMES.submitted());
    return all;
  }

  /** Kafka's fake leaves out the search by time. */
  public static final class Fake extends MockConsumer<byte[], byte[]> {
    public @Nullable Instant askedSince;
    private final Map<TopicPartition, Long> starts = new HashMap<>();

    Fake() {
      super("earliest");
    }

    @Override
    public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(
        Map<TopicPartition, Long> times, Duration timeout) {
      Map<TopicPartition, OffsetAndTimestamp> found = new HashMap<>();
      times.forEach(
          (partition, time) -> {
            askedSince = Instant.ofEpochMilli(time);
            Long start = starts.get(partition);
            if (start != null) {
              found.put(partition, new OffsetAndTimestamp(start, time));
            }
          });
      return found;
    }
  }

  /** Publishes before or after the consumer was opened. */
  public void publish(String topic, EventMessage message) {
    long offset = ends.getOrDefault(topic, 0L);
    setEnd(topic, offset + 1);
    consumer.starts.putIfAbsent(new TopicPartition(topic, 0), offset);
    Headers headers = KafkaMessages.toRecord(topic, message).headers();
    ConsumerRecord<byte[], byte[]> published =
        new ConsumerRecord<>(
            topic,
            0,
            offset,
            0L,
            TimestampType.CREATE_TIME,
            0,
            0,
            message.key(),
            message.value(),
            headers,
            Optional.empty());
    if (consumer.assignment().isEmpty()) {
      consumer.schedulePollTask(() -> consumer.addRecord(published));
    } else {
      consumer.addRecord(published);
    }
  }

  /** Claims that there is more on the topic than was published. */
  public void setEnd(String topic, long end) {
    ends.put(topic, end);
    consumer.updateEndOffsets(Map.of(new TopicPartition(topic, 0), end));
  }

  public void submission(StrategySubmitted submission) {
    publish(NAMES.submitted(), codec.encode(submission, null));
  }

  public void result(String id, int replay) {
    publish(NAMES.result(), codec.encode(StrategyResult.builder(id, replay, 1).build(), null));
  }

  public void rejection(String id) {
    Violation violation = new Violation("rule", "message", 1, 1, null, null);
    publish(
        NAMES.rejected(),
        codec.encode(StrategyRejected.builder(id, 0, 1, List.of(violation)).build(), null));
  }

  public void rejection(String id, String codeSha256) {
    Violation violation = new Violation("rule", "message", 1, 1, null, null);
    publish(
        NAMES.rejected(),
        codec.encode(
            StrategyRejected.builder(id, 0, 1, List.of(violation)).codeSha256(codeSha256).build(),
            null));
  }

  public void deadLetter(String id, int replay) {
    deadLetter(id, replay, null);
  }

  public void deadLetter(String id, int replay, @Nullable String codeSha256) {
    DeadLetter letter =
        DeadLetter.builder(
                id, replay, 1, new DeadLetterCause(DeadLetterReason.POISON, "message", null))
            .codeSha256(codeSha256)
            .build();
    publish(NAMES.deadLetter(), codec.encode(letter, EventMessage.of(id, null, Map.of())));
  }
}
