package org.strategysandbox.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.event.EventMessage;
import org.strategysandbox.kafka.KafkaMessages;

/**
 * Follows topics on a thread of its own, from a little before now on, so that a worker knows what
 * the others publish. A broker that is away delays it and ends nothing.
 */
final class TopicTail implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(TopicTail.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration CALL = Duration.ofSeconds(10);
  private static final Duration CLOSING = Duration.ofSeconds(5);
  private static final long RETRY_MILLIS = 1000;

  /**
   * A topic and who hears of it.
   *
   * @param before records of each partition that are read although they are older
   */
  record Feed(String topic, long before, java.util.function.Consumer<EventMessage> sink) {}

  private final Consumer<byte[], byte[]> consumer;
  private final List<Feed> feeds;
  private final Thread thread = new Thread(this::run, "topic-tail");
  private final CountDownLatch caughtUp = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private Map<TopicPartition, Long> startEnds = Map.of();

  /** Guarded by itself. */
  private final Map<TopicPartition, Long> positions = new HashMap<>();

  /**
   * @param consumer without a group; closed by this tail when it was started
   */
  TopicTail(Consumer<byte[], byte[]> consumer, List<Feed> feeds) {
    this.consumer = consumer;
    this.feeds = List.copyOf(feeds);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Whether everything that was there at the start has been heard, within the time. */
  boolean awaitCaughtUp(Duration limit) throws InterruptedException {
    return caughtUp.await(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void run() {
    try (consumer) {
      while (closed.getCount() > 0) {
        step();
      }
    } catch (WakeupException e) {
      log.debug("closed", e);
    } catch (InterruptedException e) {
      log.warn("the topics are followed no longer: interrupted");
    } catch (KafkaException e) {
      log.warn("closed uncleanly: {}", e.toString());
    }
  }

  private void step() throws InterruptedException {
    try {
      if (startEnds.isEmpty()) {
        begin();
      }
      ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
      for (ConsumerRecord<byte[], byte[]> seen : polled) {
        hand(seen);
      }
      progressed();
      if (caughtUp.getCount() > 0 && reached()) {
        caughtUp.countDown();
      }
    } catch (WakeupException e) {
      throw e;
    } catch (KafkaException | IllegalStateException e) {
      log.warn("the topics cannot be followed now: {}", e.toString());
      closed.await(RETRY_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void begin() {
    Map<TopicPartition, Long> before = new HashMap<>();
    for (Feed feed : feeds) {
      List<PartitionInfo> infos = consumer.partitionsFor(feed.topic(), CALL);
      if (infos == null || infos.isEmpty()) {
        throw new KafkaException("topic " + feed.topic() + " does not exist");
      }
      infos.forEach(
          info -> before.put(new TopicPartition(feed.topic(), info.partition()), feed.before()));
    }
    List<TopicPartition> partitions = new ArrayList<>(before.keySet());
    consumer.assign(partitions);
    Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions, CALL);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, CALL);
    ends.forEach(
        (partition, end) ->
            consumer.seek(
                partition,
                Math.max(
                    begins.getOrDefault(partition, 0L),
                    end - Math.min(end, before.getOrDefault(partition, 0L)))));
    startEnds = ends;
    progressed();
  }

  private void progressed() {
    Map<TopicPartition, Long> now = new HashMap<>();
    for (TopicPartition partition : consumer.assignment()) {
      now.put(partition, consumer.position(partition, CALL));
    }
    synchronized (positions) {
      positions.putAll(now);
      positions.notifyAll();
    }
  }

  /** Whether everything before these offsets has been handed over, within the limit. */
  boolean awaitRead(Map<TopicPartition, Long> ends, Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    synchronized (positions) {
      while (!hasRead(ends)) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
          return false;
        }
        positions.wait(left);
      }
      return true;
    }
  }

  private boolean hasRead(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> positions.getOrDefault(end.getKey(), -1L) >= end.getValue());
  }

  private boolean reached() {
    return startEnds.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey(), CALL) >= end.getValue());
  }

  private void hand(ConsumerRecord<byte[], byte[]> seen) {
    EventMessage message = KafkaMessages.of(seen);
    for (Feed feed : feeds) {
      if (feed.topic().equals(seen.topic())) {
        feed.sink().accept(message);
      }
    }
  }

  @Override
  public void close() {
    closed.countDown();
    if (thread.getState() == Thread.State.NEW) {
      consumer.close();
      return;
    }
    consumer.wakeup();
    try {
      thread.join(CLOSING.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
