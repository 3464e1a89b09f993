package org.strategysandbox.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.EventMessage;
import org.strategysandbox.kafka.KafkaMessages;
import org.strategysandbox.kafka.OutcomeLookup;
import org.strategysandbox.kafka.TopicNames;

/** Outcome topics in memory, empty until something is published, for look-ups. */
final class EmptyOutcomes extends MockConsumer<byte[], byte[]> {
  static final TopicNames NAMES = TopicNames.defaults();

  private final Map<TopicPartition, Long> starts = new HashMap<>();
  private boolean away;
  int lookups;

  EmptyOutcomes() {
    super("earliest");
    for (String topic : NAMES.outcomes()) {
      Node node = new Node(0, "broker", 9092);
      Node[] nodes = {node};
      updatePartitions(topic, List.of(new PartitionInfo(topic, 0, node, nodes, nodes)));
      updateBeginningOffsets(Map.of(new TopicPartition(topic, 0), 0L));
      updateEndOffsets(Map.of(new TopicPartition(topic, 0), 0L));
    }
  }

  OutcomeLookup lookup() {
    return new OutcomeLookup(
        this, NAMES, new EventCodec(Clock.systemUTC()), Duration.ofSeconds(5), 100);
  }

  /** The broker cannot be asked. */
  EmptyOutcomes away() {
    away = true;
    return this;
  }

  EmptyOutcomes publish(String topic, EventMessage message) {
    TopicPartition partition = new TopicPartition(topic, 0);
    updateEndOffsets(Map.of(partition, 1L));
    starts.put(partition, 0L);
    ConsumerRecord<byte[], byte[]> published =
        new ConsumerRecord<>(
            topic,
            0,
            0,
            0L,
            TimestampType.CREATE_TIME,
            0,
            0,
            message.key(),
            message.value(),
            KafkaMessages.toRecord(topic, message).headers(),
            Optional.empty());
    schedulePollTask(() -> addRecord(published));
    return this;
  }

  @Override
  public synchronized @Nullable List<PartitionInfo> partitionsFor(String topic, Duration timeout) {
    if (away) {
      throw new KafkaException("the broker does not answer");
    }
    return super.partitionsFor(topic, timeout);
  }

  @Override
  public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(
      Map<TopicPartition, Long> times, Duration timeout) {
    lookups++;
    Map<TopicPartition, OffsetAndTimestamp> found = new HashMap<>();
    times.forEach(
        (partition, time) -> {
          Long start = starts.get(partition);
          if (start != null) {
            found.put(partition, new OffsetAndTimestamp(start, time));
          }
        });
    return found;
  }
}
