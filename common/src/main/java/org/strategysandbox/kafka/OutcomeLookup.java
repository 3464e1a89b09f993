package org.strategysandbox.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.event.Decoded;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.Outcome;

/**
 * Looks up whether a submission has an outcome: reads the partition of its key in the outcome
 * topics, from its time to what is their end now. Relies on the number of partitions staying as it
 * was. Owns its consumer; for one thread at a time.
 */
public final class OutcomeLookup implements AutoCloseable {
  /** Clocks of clients and workers may differ by this much. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  private static final Duration POLL = Duration.ofMillis(200);

  /** What came of a lookup. */
  public sealed interface Result {
    /** There is an outcome; of several this is the one that counts. */
    record Found(SeenOutcome outcome) implements Result {}

    /** There was none when the lookup began. */
    record None() implements Result {}

    /** Not known: the bounds were reached or the broker was not. */
    record NotFinished(String why) implements Result {}
  }

  private final Consumer<byte[], byte[]> consumer;
  private final TopicNames topics;
  private final EventCodec codec;
  private final Duration timeout;
  private final int maxRecords;

  /**
   * Creates a lookup.
   *
   * @param consumer made by {@link KafkaClients#scanner}
   * @param timeout of one lookup
   * @param maxRecords that one lookup reads
   */
  public OutcomeLookup(
      Consumer<byte[], byte[]> consumer,
      TopicNames topics,
      EventCodec codec,
      Duration timeout,
      int maxRecords) {
    this.consumer = consumer;
    this.topics = topics;
    this.codec = codec;
    this.timeout = timeout;
    this.maxRecords = maxRecords;
  }

  /**
   * Looks for outcomes of any replay, published since a little before the given time. An interrupt
   * ends it unfinished and stays set.
   */
  public Result find(String submissionId, Instant since) {
    long deadline = System.nanoTime() + timeout.toNanos();
    try {
      List<TopicPartition> partitions = partitionsOf(submissionId, deadline);
      // An assignment that was left before forgets what was paused.
      consumer.unsubscribe();
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, left(deadline));
      seek(partitions, since, ends, deadline);
      return scan(submissionId, ends, deadline);
    } catch (KafkaException e) {
      return new Result.NotFinished("Kafka: " + e.getMessage());
    }
  }

  /**
   * Where all outcome topics end now; an interrupt sets the flag again.
   *
   * @throws KafkaException the broker is not reached or a topic is missing
   */
  public Map<TopicPartition, Long> ends() {
    long deadline = System.nanoTime() + timeout.toNanos();
    List<TopicPartition> all = new ArrayList<>();
    for (String topic : topics.outcomes()) {
      for (PartitionInfo info : infos(topic, deadline)) {
        all.add(new TopicPartition(topic, info.partition()));
      }
    }
    // Offsets of partitions that are not assigned are answered with a warning for each.
    consumer.assign(all);
    return consumer.endOffsets(all, left(deadline));
  }

  private List<TopicPartition> partitionsOf(String submissionId, long deadline) {
    List<TopicPartition> partitions = new ArrayList<>();
    for (String topic : topics.outcomes()) {
      int count = infos(topic, deadline).size();
      partitions.add(new TopicPartition(topic, KafkaMessages.partitionOf(submissionId, count)));
    }
    return partitions;
  }

  private List<PartitionInfo> infos(String topic, long deadline) {
    List<PartitionInfo> infos = consumer.partitionsFor(topic, left(deadline));
    if (infos == null || infos.isEmpty()) {
      throw new KafkaException("topic " + topic + " does not exist");
    }
    return infos;
  }

  private void seek(
      List<TopicPartition> partitions,
      Instant since,
      Map<TopicPartition, Long> ends,
      long deadline) {
    long from = Math.max(0, since.minus(SKEW).toEpochMilli());
    Map<TopicPartition, Long> times = new HashMap<>();
    partitions.forEach(partition -> times.put(partition, from));
    Map<TopicPartition, OffsetAndTimestamp> starts =
        consumer.offsetsForTimes(times, left(deadline));
    for (TopicPartition partition : partitions) {
      OffsetAndTimestamp start = starts.get(partition);
      consumer.seek(partition, start == null ? end(ends, partition) : start.offset());
    }
  }

  private Result scan(String submissionId, Map<TopicPartition, Long> ends, long deadline) {
    byte[] key = submissionId.getBytes(UTF_8);
    SeenOutcome best = null;
    int read = 0;
    while (!reached(ends, deadline)) {
      if (System.nanoTime() >= deadline) {
        return new Result.NotFinished("not read to the end within " + timeout);
      }
      for (ConsumerRecord<byte[], byte[]> consumed : consumer.poll(POLL)) {
        if (++read > maxRecords) {
          return new Result.NotFinished("more than " + maxRecords + " outcomes to read");
        }
        if (Arrays.equals(key, consumed.key())) {
          best = better(best, consumed);
        }
      }
    }
    return best == null ? new Result.None() : new Result.Found(best);
  }

  private @Nullable SeenOutcome better(
      @Nullable SeenOutcome best, ConsumerRecord<byte[], byte[]> consumed) {
    if (codec.decodeOutcome(KafkaMessages.of(consumed)) instanceof Decoded.Ok<Outcome> ok) {
      SeenOutcome seen =
          new SeenOutcome(ok.event(), consumed.partition(), consumed.offset(), ok.traceParent());
      return best == null || seen.winsOver(best) ? seen : best;
    }
    // Nobody can read it, so it is nobody's outcome.
    return best;
  }

  /** Partitions that are read to their end are fetched no more: the broker would wait for news. */
  private boolean reached(Map<TopicPartition, Long> ends, long deadline) {
    boolean all = true;
    for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
      if (consumer.position(end.getKey(), left(deadline)) >= end.getValue()) {
        consumer.pause(List.of(end.getKey()));
      } else {
        all = false;
      }
    }
    return all;
  }

  private static long end(Map<TopicPartition, Long> ends, TopicPartition partition) {
    Long end = ends.get(partition);
    if (end == null) {
      throw new KafkaException("no end of " + partition);
    }
    return end;
  }

  private static Duration left(long deadline) {
    return Duration.ofNanos(Math.max(1_000_000, deadline - System.nanoTime()));
  }

  @Override
  public void close() {
    consumer.close();
  }
}
