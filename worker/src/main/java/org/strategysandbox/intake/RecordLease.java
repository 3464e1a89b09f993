package org.strategysandbox.intake;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicIdPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to work on one record, as long as it is renewed. For the thread that owns the consumer.
 *
 * <p>Every renewal is committed at once: renewing by polling alone prefetches a record behind the
 * running one, whose own lock then expires. A renewed record comes back with the next poll; when it
 * does not, somebody else has it.
 */
final class RecordLease {
  private static final Logger log = LoggerFactory.getLogger(RecordLease.class);
  private static final Duration COMMIT = Duration.ofSeconds(10);
  private static final Duration RETURN = Duration.ofSeconds(5);

  private final ShareConsumer<byte[], byte[]> consumer;
  private ConsumerRecord<byte[], byte[]> held;

  RecordLease(ShareConsumer<byte[], byte[]> consumer, ConsumerRecord<byte[], byte[]> taken) {
    this.consumer = consumer;
    this.held = taken;
  }

  ConsumerRecord<byte[], byte[]> held() {
    return held;
  }

  /** False when the record is not ours any more. */
  boolean renew() {
    if (!acknowledge(AcknowledgeType.RENEW)) {
      return false;
    }
    long deadline = System.nanoTime() + RETURN.toNanos();
    while (System.nanoTime() < deadline) {
      ConsumerRecords<byte[], byte[]> again = consumer.poll(RETURN);
      for (ConsumerRecord<byte[], byte[]> candidate : again) {
        if (isSame(candidate)) {
          held = candidate;
          return true;
        }
        // Cannot happen with one record at a time; giving it back at once is right in any case.
        consumer.acknowledge(candidate, AcknowledgeType.RELEASE);
      }
    }
    log.warn(
        "the lock of {}-{} at offset {} is lost", held.topic(), held.partition(), held.offset());
    return false;
  }

  private boolean isSame(ConsumerRecord<byte[], byte[]> candidate) {
    return candidate.topic().equals(held.topic())
        && candidate.partition() == held.partition()
        && candidate.offset() == held.offset();
  }

  /** The record is done; false when the broker did not take it and it will be delivered again. */
  boolean accept() {
    return acknowledge(AcknowledgeType.ACCEPT);
  }

  /** Somebody else may have it at once. */
  boolean release() {
    return acknowledge(AcknowledgeType.RELEASE);
  }

  private boolean acknowledge(AcknowledgeType type) {
    try {
      consumer.acknowledge(held, type);
      Map<TopicIdPartition, Optional<KafkaException>> results = consumer.commitSync(COMMIT);
      for (Optional<KafkaException> failure : results.values()) {
        if (failure.isPresent()) {
          log.warn(
              "{} of offset {} was refused: {}", type, held.offset(), failure.get().toString());
          return false;
        }
      }
      return true;
    } catch (KafkaException | IllegalStateException e) {
      log.warn("{} of offset {} failed: {}", type, held.offset(), e.toString());
      return false;
    }
  }
}
