package org.strategysandbox.intake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * How far the queue has come past a record that is still worked on. The broker hands out nothing
 * that is further ahead of the oldest unfinished record than its limit, so one long strategy would
 * leave every slot idle in the end. Thread-safe.
 */
final class PartitionProgress {
  private static final Pattern PARTITION = Pattern.compile("[0-9]{1,6}");
  private static final int MOST_TOLD = 200;

  private final long limit;
  private final Map<Integer, Long> furthest = new ConcurrentHashMap<>();

  /**
   * @param recordLocks the broker's limit; half of it is left for what is on its way
   */
  PartitionProgress(int recordLocks) {
    this.limit = recordLocks / 2;
  }

  /** What another worker was given. */
  void heard(Map<String, Long> others) {
    others.forEach(
        (partition, offset) -> {
          if (PARTITION.matcher(partition).matches()) {
            furthest.merge(Integer.parseInt(partition), offset, Math::max);
          }
        });
  }

  /** What this worker tells the others; bounded, as its sign of life is. */
  Map<String, Long> told() {
    return furthest.entrySet().stream()
        .limit(MOST_TOLD)
        .collect(
            Collectors.toUnmodifiableMap(
                entry -> Integer.toString(entry.getKey()), Map.Entry::getValue));
  }

  void taken(ConsumerRecord<byte[], byte[]> next) {
    furthest.merge(next.partition(), next.offset(), Math::max);
  }

  /** Whether the record must not stay the oldest unfinished one for much longer. */
  boolean isHeldUpBy(ConsumerRecord<byte[], byte[]> held) {
    return furthest.getOrDefault(held.partition(), held.offset()) - held.offset() >= limit;
  }
}
