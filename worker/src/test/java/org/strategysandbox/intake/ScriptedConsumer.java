package org.strategysandbox.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockShareConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicIdPartition;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidRecordStateException;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/**
 * A share consumer with explicit acknowledgement, as strict as the real one, whose records and
 * refusals are scripted.
 */
final class ScriptedConsumer extends MockShareConsumer<byte[], byte[]> {
  static final String TOPIC = "submitted";

  /** Acknowledgements that were committed, in order, as {@code TYPE offset}. */
  final LinkedBlockingQueue<String> acknowledged = new LinkedBlockingQueue<>();

  private final BlockingDeque<ConsumerRecord<byte[], byte[]>> waiting = new LinkedBlockingDeque<>();
  private final Set<AcknowledgeType> refused = EnumSet.noneOf(AcknowledgeType.class);
  private final List<RuntimeException> pollFailures = new ArrayList<>();
  private @Nullable ConsumerRecord<byte[], byte[]> inFlight;
  private @Nullable AcknowledgeType pending;
  private int polls;
  private boolean losesRenewed;
  private boolean closed;

  void add(ConsumerRecord<byte[], byte[]> next) {
    waiting.add(next);
  }

  static ConsumerRecord<byte[], byte[]> consumed(
      long offset, int delivery, byte @Nullable [] key, byte @Nullable [] value) {
    return new ConsumerRecord<>(
        TOPIC,
        0,
        offset,
        1_000L,
        TimestampType.CREATE_TIME,
        0,
        0,
        key,
        value,
        new org.apache.kafka.common.header.internals.RecordHeaders(),
        Optional.empty(),
        Optional.of((short) delivery));
  }

  /** The broker refuses such acknowledgements from now on. */
  synchronized void refuse(AcknowledgeType type) {
    refused.add(type);
  }

  /** Renewals succeed, but the record does not come back. */
  synchronized void loseRenewed() {
    losesRenewed = true;
  }

  synchronized void failPoll(RuntimeException with) {
    pollFailures.add(with);
  }

  synchronized boolean isClosed() {
    return closed;
  }

  synchronized int polls() {
    return polls;
  }

  @Override
  public synchronized ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
    polls++;
    if (inFlight != null) {
      throw new IllegalStateException("polled with a record that is not acknowledged");
    }
    if (!pollFailures.isEmpty()) {
      throw pollFailures.remove(0);
    }
    inFlight = next(Math.min(timeout.toMillis(), 20));
    return inFlight == null
        ? ConsumerRecords.empty()
        : new ConsumerRecords<>(Map.of(new TopicPartition(TOPIC, 0), List.of(inFlight)), Map.of());
  }

  private @Nullable ConsumerRecord<byte[], byte[]> next(long millis) {
    try {
      return waiting.poll(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  @Override
  public synchronized void acknowledge(
      ConsumerRecord<byte[], byte[]> consumed, AcknowledgeType type) {
    if (inFlight == null || inFlight.offset() != consumed.offset()) {
      throw new IllegalStateException("The record cannot be acknowledged.");
    }
    pending = type;
  }

  @Override
  public synchronized Map<TopicIdPartition, Optional<KafkaException>> commitSync(Duration timeout) {
    AcknowledgeType type = pending;
    ConsumerRecord<byte[], byte[]> consumed = inFlight;
    if (type == null || consumed == null) {
      return Map.of();
    }
    pending = null;
    inFlight = null;
    boolean refusal = refused.contains(type);
    if (type == AcknowledgeType.RENEW && !refusal && !losesRenewed) {
      waiting.addFirst(consumed);
    }
    acknowledged.add((refusal ? "refused " : "") + type.name() + " " + consumed.offset());
    Map<TopicIdPartition, Optional<KafkaException>> result = new HashMap<>();
    result.put(
        new TopicIdPartition(Uuid.ZERO_UUID, 0, TOPIC),
        refusal ? Optional.of(new InvalidRecordStateException("not yours")) : Optional.empty());
    return result;
  }

  @Override
  public synchronized void close() {
    closed = true;
  }
}
