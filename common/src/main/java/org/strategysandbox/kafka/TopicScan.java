package org.strategysandbox.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads topics from a time to what is their end now. Owns its consumer; for one thread. */
public final class TopicScan implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration CALL = Duration.ofSeconds(10);

  private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;
  private final Duration timeout;

  /**
   * @param consumer made by {@link KafkaClients#scanner}
   * @param timeout of one scan
   */
  public TopicScan(
      org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer, Duration timeout) {
    this.consumer = consumer;
    this.timeout = timeout;
  }

  /**
   * Hands over the records that were published since a time, each partition's in order.
   *
   * @throws KafkaException a topic is missing, the broker refuses, or the end is not reached in
   *     time
   */
  public void read(
      List<String> topics, Instant since, Consumer<ConsumerRecord<byte[], byte[]>> each) {
    long deadline = System.nanoTime() + timeout.toNanos();
    List<TopicPartition> partitions = new ArrayList<>();
    for (String topic : topics) {
      List<PartitionInfo> infos = consumer.partitionsFor(topic, CALL);
      if (infos == null || infos.isEmpty()) {
        throw new KafkaException("topic " + topic + " does not exist; a worker creates it");
      }
      infos.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
    }
    consumer.assign(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, CALL);
    seek(partitions, since, ends);
    while (!reached(ends)) {
      if (System.nanoTime() >= deadline) {
        throw new TimeoutException(topics + " not read to the end within " + timeout);
      }
      for (ConsumerRecord<byte[], byte[]> consumed : consumer.poll(POLL)) {
        Long end = ends.get(new TopicPartition(consumed.topic(), consumed.partition()));
        if (end != null && consumed.offset() < end) {
          each.accept(consumed);
        }
      }
    }
  }

  /** The one record at a place; the topic may have forgotten it. */
  public Optional<ConsumerRecord<byte[], byte[]>> read(TopicPartition partition, long offset) {
    long deadline = System.nanoTime() + timeout.toNanos();
    consumer.assign(List.of(partition));
    consumer.seek(partition, offset);
    while (System.nanoTime() < deadline) {
      for (ConsumerRecord<byte[], byte[]> consumed : consumer.poll(POLL)) {
        return consumed.offset() == offset ? Optional.of(consumed) : Optional.empty();
      }
      if (consumer.position(partition, CALL) > offset) {
        return Optional.empty();
      }
    }
    throw new TimeoutException(partition + " offset " + offset + " not read within " + timeout);
  }

  private void seek(
      List<TopicPartition> partitions, Instant since, Map<TopicPartition, Long> ends) {
    Map<TopicPartition, Long> times = new HashMap<>();
    partitions.forEach(partition -> times.put(partition, Math.max(0, since.toEpochMilli())));
    Map<TopicPartition, OffsetAndTimestamp> starts = consumer.offsetsForTimes(times, CALL);
    ends.forEach(
        (partition, end) -> {
          OffsetAndTimestamp start = starts.get(partition);
          consumer.seek(partition, start == null ? end : start.offset());
        });
  }

  private boolean reached(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey(), CALL) >= end.getValue());
  }

  @Override
  public void close() {
    consumer.close();
  }
}
