package org.strategysandbox.intake;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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

  /** Less than any broker needs to restart or to hand a partition over, and then to hand it out. */
  private static final Duration YOUNG = Duration.ofSeconds(1);

  private final ShareConsumer<byte[], byte[]> consumer;
  private final Duration interval;
  private final long takenAt = System.nanoTime();
  private ConsumerRecord<byte[], byte[]> held;
  private long renewedAt = takenAt;
  private boolean ours = true;
  private boolean handedOver;

  /**
   * @param interval between two renewals
   */
  RecordLease(
      ShareConsumer<byte[], byte[]> consumer,
      ConsumerRecord<byte[], byte[]> taken,
      Duration interval) {
    this.consumer = consumer;
    this.held = taken;
    this.interval = interval;
  }

  ConsumerRecord<byte[], byte[]> held() {
    return held;
  }

  /**
   * Ends the lease although the work goes on: a copy of the record stands for it from now on. False
   * when the broker did not take it; the lease is over all the same.
   */
  boolean handOver() {
    handedOver = true;
    return end(AcknowledgeType.ACCEPT);
  }

  boolean isHandedOver() {
    return handedOver;
  }

  /** Whether it was taken so lately that nobody else can have had the record since. */
  boolean isYoung() {
    return System.nanoTime() - takenAt < YOUNG.toNanos();
  }

  /** To be called more often than the interval passes. */
  void renewIfDue() throws LeaseLostException {
    if (!handedOver && System.nanoTime() - renewedAt >= interval.toNanos()) {
      renew();
    }
  }

  void renew() throws LeaseLostException {
    if (handedOver) {
      return;
    }
    long begin = System.nanoTime();
    if (!acknowledge(AcknowledgeType.RENEW) || !isBack()) {
      ours = false;
      throw new LeaseLostException(
          "the lock of " + held.topic() + "-" + held.partition() + " at " + held.offset());
    }
    renewedAt = begin;
  }

  private boolean isBack() {
    long deadline = System.nanoTime() + RETURN.toNanos();
    do {
      try {
        boolean back = false;
        for (ConsumerRecord<byte[], byte[]> candidate : consumer.poll(RETURN)) {
          if (isSame(candidate)) {
            held = candidate;
            back = true;
          } else {
            // Cannot happen with one record at a time; keeping it would lock it until it expires.
            consumer.acknowledge(candidate, AcknowledgeType.RELEASE);
          }
        }
        if (back) {
          return true;
        }
      } catch (KafkaException | IllegalStateException e) {
        log.warn("offset {} did not come back: {}", held.offset(), e.toString());
        return false;
      }
    } while (System.nanoTime() < deadline);
    return false;
  }

  private boolean isSame(ConsumerRecord<byte[], byte[]> candidate) {
    return candidate.topic().equals(held.topic())
        && candidate.partition() == held.partition()
        && candidate.offset() == held.offset();
  }

  /** The record is done; false when the broker did not take it and it will be delivered again. */
  boolean accept() {
    return handedOver || end(AcknowledgeType.ACCEPT);
  }

  /** Somebody else may have it at once; nothing happens when it is not ours any more. */
  void release() {
    if (ours) {
      end(AcknowledgeType.RELEASE);
    }
  }

  private boolean end(AcknowledgeType type) {
    // Acknowledging twice is an error of its own, so the lease is over whatever comes of it.
    ours = false;
    return acknowledge(type);
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
