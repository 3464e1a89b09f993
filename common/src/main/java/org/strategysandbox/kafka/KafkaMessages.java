package org.strategysandbox.kafka;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.event.EventMessage;

/** Records of Kafka clients to event messages and back. */
public final class KafkaMessages {
  private static final int MAX_HEADERS = 64;
  private static final int MAX_HEADER_BYTES = 8 * 1024;

  private KafkaMessages() {}

  /**
   * The record's key, value and headers; of equal names the last counts, oversized are left out.
   */
  public static EventMessage of(ConsumerRecord<byte[], byte[]> consumed) {
    Map<String, String> headers = new LinkedHashMap<>();
    int seen = 0;
    for (Header header : consumed.headers()) {
      byte[] value = header.value();
      if (++seen <= MAX_HEADERS && value != null && value.length <= MAX_HEADER_BYTES) {
        headers.put(header.key(), new String(value, StandardCharsets.UTF_8));
      }
    }
    return new EventMessage(consumed.key(), consumed.value(), headers);
  }

  /** A record that Kafka's default partitioner places by its key. */
  public static ProducerRecord<byte[], byte[]> toRecord(String topic, EventMessage message) {
    return toRecord(topic, null, message);
  }

  public static ProducerRecord<byte[], byte[]> toRecord(
      String topic, @Nullable Integer partition, EventMessage message) {
    ProducerRecord<byte[], byte[]> published =
        new ProducerRecord<>(topic, partition, message.key(), message.value());
    message
        .headers()
        .forEach(
            (name, value) -> published.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return published;
  }

  /** The partition in which Kafka's default partitioner places a key or a source. */
  public static int partitionOf(String key, int partitions) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    return Utils.toPositive(Utils.murmur2(bytes)) % partitions;
  }
}
