package org.strategysandbox.reaper;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.event.Decoded;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.LifecycleEvent;
import org.strategysandbox.kafka.KafkaClients;
import org.strategysandbox.kafka.KafkaMessages;
import org.strategysandbox.kafka.KafkaUnavailableException;

/**
 * Follows the container topic into a {@link Fleet}, on a thread of its own, for as long as it is
 * open. A broker that is away is told once and waited for.
 */
final class RecordFeed implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(RecordFeed.class);

  /** Assignments older than this refine nothing: the label's deadline holds in any case. */
  private static final Duration LOOK_BACK = Duration.ofMinutes(15);

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration CLOSING = Duration.ofSeconds(15);

  private final KafkaClients kafka;
  private final Fleet fleet;
  private final Clock clock;
  private final LongSupplier nanos;
  private final EventCodec codec;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "record-feed");
  private boolean told;

  RecordFeed(KafkaClients kafka, Fleet fleet, Clock clock, LongSupplier nanos) {
    this.kafka = kafka;
    this.fleet = fleet;
    this.clock = clock;
    this.nanos = nanos;
    this.codec = new EventCodec(clock);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private boolean isOpen() {
    return closed.getCount() > 0;
  }

  private void run() {
    try {
      while (isOpen()) {
        try (Consumer<byte[], byte[]> consumer = kafka.consumer("reaper")) {
          if (assign(consumer)) {
            follow(consumer);
          }
        } catch (KafkaException | KafkaUnavailableException e) {
          away(e.toString());
        }
        boolean unused = closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      log.warn("following the container topic was interrupted");
    }
  }

  private void away(String why) {
    if (!told && isOpen()) {
      told = true;
      log.warn("Kafka cannot be followed, so only deadlines decide until it can: {}", why);
    }
  }

  /** False when there is no topic yet. */
  private boolean assign(Consumer<byte[], byte[]> consumer) {
    String topic = kafka.settings().topics().container();
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    if (partitions.isEmpty()) {
      away("there is no topic " + topic);
      return false;
    }
    consumer.assign(partitions);
    long from = clock.instant().minus(LOOK_BACK).toEpochMilli();
    Map<TopicPartition, Long> times = new HashMap<>();
    partitions.forEach(partition -> times.put(partition, from));
    Map<TopicPartition, OffsetAndTimestamp> offsets = consumer.offsetsForTimes(times);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    for (TopicPartition partition : partitions) {
      OffsetAndTimestamp offset = offsets.get(partition);
      consumer.seek(partition, offset == null ? ends.getOrDefault(partition, 0L) : offset.offset());
    }
    return true;
  }

  private void follow(Consumer<byte[], byte[]> consumer) {
    ReadingProof proof = new ReadingProof(consumer);
    while (isOpen()) {
      for (ConsumerRecord<byte[], byte[]> next : consumer.poll(POLL)) {
        hear(next);
      }
      OptionalLong upTo = proof.after(nanos.getAsLong());
      if (upTo.isPresent()) {
        fleet.caughtUp(upTo.getAsLong());
        if (told) {
          told = false;
          log.info("Kafka is followed again");
        }
      }
    }
  }

  private void hear(ConsumerRecord<byte[], byte[]> next) {
    Decoded<LifecycleEvent> decoded = codec.decodeLifecycle(KafkaMessages.of(next));
    if (decoded instanceof Decoded.Ok<LifecycleEvent> ok) {
      fleet.hear(ok.event(), nanos.getAsLong());
    } else {
      log.warn("record at offset {} of the container topic cannot be read", next.offset());
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join(CLOSING.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
