package org.strategysandbox.reaper;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Proves that everything that was published before a moment has been read: it asks for the ends and
 * waits until the consumer is there, however much is published meanwhile. An empty poll proves
 * nothing, because a broker that is gone gives it as well. For the thread that owns the consumer.
 */
final class ReadingProof {
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final Duration ANSWER = Duration.ofSeconds(3);

  private final Consumer<?, ?> consumer;
  private @Nullable Map<TopicPartition, Long> ends;
  private long askedAt;
  private boolean asked;

  ReadingProof(Consumer<?, ?> consumer) {
    this.consumer = consumer;
  }

  /**
   * To be called after each poll.
   *
   * @param now monotonic nanoseconds
   * @return the moment up to which everything has been read, when a new one is proven
   * @throws org.apache.kafka.common.KafkaException the broker does not answer
   */
  OptionalLong after(long now) {
    if (ends == null && (!asked || now - askedAt >= EVERY.toNanos())) {
      asked = true;
      askedAt = now;
      ends = consumer.endOffsets(consumer.assignment(), ANSWER);
    }
    if (ends == null || !isRead(ends)) {
      return OptionalLong.empty();
    }
    ends = null;
    return OptionalLong.of(askedAt);
  }

  private boolean isRead(Map<TopicPartition, Long> wanted) {
    return wanted.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey(), ANSWER) >= end.getValue());
  }
}
