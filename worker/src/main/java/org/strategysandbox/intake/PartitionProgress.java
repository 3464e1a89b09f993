package org.strategysandbox.intake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * How far the queue has come past a record that is still worked on. The broker hands out nothing
 * that is further ahead of the oldest unfinished record than its limit, so one long strategy would
 * leave every slot idle in the end. Thread-safe.
 */
final class PartitionProgress {
  private final long limit;
  private final Map<Integer, Long> furthest = new ConcurrentHashMap<>();

  /**
   * @param recordLocks the broker's limit; half of it is left for what is on its way
   */
  PartitionProgress(int recordLocks) {
    this.limit = recordLocks / 2;
  }

  void taken(ConsumerRecord<byte[], byte[]> next) {
    furthest.merge(next.partition(), next.offset(), Math::max);
  }

  /** Whether the record must not stay the oldest unfinished one for much longer. */
  boolean isHeldUpBy(ConsumerRecord<byte[], byte[]> held) {
    return furthest.getOrDefault(held.partition(), held.offset()) - held.offset() >= limit;
  }
}
