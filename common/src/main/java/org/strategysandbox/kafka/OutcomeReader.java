package org.strategysandbox.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.event.Decoded;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.StrategyResult;

/**
 * Reads outcomes of all submissions and hands out those that count. A result is handed out at once;
 * a rejection or a dead letter only after all topics were read to what was their end when it was
 * seen, so that a better outcome that was there before it wins. One thread at a time, except {@link
 * #wakeup}.
 */
public final class OutcomeReader implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(OutcomeReader.class);
  private static final int REMEMBERED = 100_000;
  private static final int HELD = 10_000;

  private final Consumer<byte[], byte[]> consumer;
  private final EventCodec codec;
  private final List<TopicPartition> partitions;
  private final Map<TopicPartition, Long> startEnds;
  private final HeldOutcomes held = new HeldOutcomes(HELD);
  private final WinnerMemory winners = new WinnerMemory(REMEMBERED);

  private OutcomeReader(
      Consumer<byte[], byte[]> consumer,
      EventCodec codec,
      List<TopicPartition> partitions,
      Map<TopicPartition, Long> startEnds) {
    this.consumer = consumer;
    this.codec = codec;
    this.partitions = partitions;
    this.startEnds = startEnds;
  }

  /**
   * Opens a reader that hands out what is published from now on.
   *
   * @throws KafkaException if the broker is not reached or a topic is missing
   */
  public static OutcomeReader fromNow(
      Consumer<byte[], byte[]> consumer, TopicNames topics, EventCodec codec, Duration timeout) {
    return open(consumer, topics, codec, null, timeout);
  }

  /**
   * Opens a reader that starts with what was published at the given time.
   *
   * @throws KafkaException if the broker is not reached or a topic is missing
   */
  public static OutcomeReader since(
      Consumer<byte[], byte[]> consumer,
      TopicNames topics,
      EventCodec codec,
      Instant since,
      Duration timeout) {
    return open(consumer, topics, codec, since, timeout);
  }

  private static OutcomeReader open(
      Consumer<byte[], byte[]> consumer,
      TopicNames topics,
      EventCodec codec,
      @Nullable Instant since,
      Duration timeout) {
    List<TopicPartition> partitions = new ArrayList<>();
    for (String topic : topics.outcomes()) {
      List<PartitionInfo> infos = consumer.partitionsFor(topic, timeout);
      if (infos == null || infos.isEmpty()) {
        throw new KafkaException("topic " + topic + " does not exist; a worker creates it");
      }
      infos.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
    }
    consumer.assign(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, timeout);
    if (since == null) {
      ends.forEach(consumer::seek);
    } else {
      Map<TopicPartition, Long> times = new HashMap<>();
      long from = Math.max(0, since.toEpochMilli());
      partitions.forEach(partition -> times.put(partition, from));
      Map<TopicPartition, OffsetAndTimestamp> starts = consumer.offsetsForTimes(times, timeout);
      ends.forEach(
          (partition, end) -> {
            OffsetAndTimestamp start = starts.get(partition);
            consumer.seek(partition, start == null ? end : start.offset());
          });
    }
    return new OutcomeReader(consumer, codec, List.copyOf(partitions), ends);
  }

  /**
   * Waits at most so long for outcomes. Of one submission a later one replaces what was handed out
   * before: it is the outcome of a replayed dead letter, or a result that a paused worker published
   * late.
   *
   * @throws KafkaException if the broker refuses; while it is only away, nothing is handed out
   */
  public List<SeenOutcome> poll(Duration wait) {
    return poll(wait, repeated -> {});
  }

  /**
   * The same, with a word on those that do not count.
   *
   * @param repeated hears at once of outcomes that stand behind another one of their id, unless
   *     that one is of the same code and still to come
   * @throws KafkaException if the broker refuses; while it is only away, nothing is handed out
   */
  public List<SeenOutcome> poll(Duration wait, java.util.function.Consumer<SeenOutcome> repeated) {
    List<SeenOutcome> handedOut = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> consumed : consumer.poll(wait)) {
      SeenOutcome seen = read(consumed);
      if (seen == null) {
        continue;
      }
      if (!winners.offer(seen)) {
        // The better one of the same code is still to be handed out.
        if (!held.holdsSameCode(seen)) {
          repeated.accept(seen);
        }
        continue;
      }
      if (seen.outcome() instanceof StrategyResult) {
        held.drop(seen.outcome().submissionId());
        handedOut.add(seen);
      } else {
        held.hold(seen);
      }
    }
    handedOut.addAll(release());
    return handedOut;
  }

  /** Whether everything that was there when the reader was opened has been handed out. */
  public boolean caughtUp() {
    return held.isEmpty() && reached(startEnds);
  }

  /** Makes a running or the next {@link #poll} end with a WakeupException. */
  public void wakeup() {
    consumer.wakeup();
  }

  @Override
  public void close() {
    consumer.close();
  }

  private @Nullable SeenOutcome read(ConsumerRecord<byte[], byte[]> consumed) {
    Decoded<Outcome> decoded = codec.decodeOutcome(KafkaMessages.of(consumed));
    if (decoded instanceof Decoded.Ok<Outcome> ok) {
      return new SeenOutcome(ok.event(), consumed.partition(), consumed.offset(), ok.traceParent());
    }
    log.warn(
        "unreadable outcome at {}-{} offset {}: {}",
        consumed.topic(),
        consumed.partition(),
        consumed.offset(),
        decoded);
    return null;
  }

  private List<SeenOutcome> release() {
    try {
      return held.release(() -> consumer.endOffsets(partitions), this::reached);
    } catch (TimeoutException e) {
      log.warn("the ends of the outcome topics are not known: {}", e.getMessage());
      return List.of();
    }
  }

  private boolean reached(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }
}
