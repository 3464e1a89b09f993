package org.strategysandbox.intake;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.event.ContainerEvent;
import org.strategysandbox.event.DeadLetter;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.EventMessage;
import org.strategysandbox.event.LifecycleEvent;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.StrategyRejected;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.kafka.KafkaMessages;
import org.strategysandbox.kafka.TopicNames;
import org.strategysandbox.tracing.TraceSpan;
import org.strategysandbox.tracing.Tracing;

/**
 * Publishes outcomes so that they are safe, and lifecycle events as well as it goes. Thread-safe.
 */
final class OutcomePublisher {
  private static final Logger log = LoggerFactory.getLogger(OutcomePublisher.class);

  private final Producer<byte[], byte[]> producer;
  private final EventCodec codec;
  private final TopicNames topics;
  private final Tracing tracing;

  OutcomePublisher(
      Producer<byte[], byte[]> producer, EventCodec codec, TopicNames topics, Tracing tracing) {
    this.producer = producer;
    this.codec = codec;
    this.topics = topics;
    this.tracing = tracing;
  }

  /** Returns when all replicas have it; false when the broker did not take it in time. */
  boolean publish(Decision.Publish decision) throws InterruptedException {
    Outcome outcome = decision.outcome();
    String topic =
        outcome instanceof StrategyResult
            ? topics.result()
            : outcome instanceof StrategyRejected ? topics.rejected() : topics.deadLetter();
    try (TraceSpan span = tracing.sending(topic, outcome.submissionId(), decision.traceParent())) {
      boolean taken = publish(decision, span.traceParent());
      span.with("strategy.status", outcome.status().wireName());
      if (!taken) {
        span.failed("the broker did not take it");
      }
      return taken;
    }
  }

  private boolean publish(Decision.Publish decision, @Nullable String traceParent)
      throws InterruptedException {
    String place = decision.place();
    if (decision.outcome() instanceof StrategyResult result) {
      return sent(topics.result(), of(place, codec.encode(result, traceParent)));
    }
    if (decision.outcome() instanceof StrategyRejected rejected) {
      return sent(topics.rejected(), of(place, codec.encode(rejected, traceParent)));
    }
    return bury((DeadLetter) decision.outcome(), decision.original(), place, traceParent);
  }

  private static EventMessage of(String place, EventMessage outcome) {
    return outcome.withHeader(DoneRecords.HEADER, place);
  }

  private boolean bury(
      DeadLetter letter, EventMessage original, String place, @Nullable String traceParent)
      throws InterruptedException {
    try {
      send(topics.deadLetter(), of(place, codec.encode(letter, original, traceParent)));
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RecordTooLargeException) {
        log.warn("the dead letter of {} loses its original headers", letter.submissionId());
        EventMessage bare = codec.encode(letter, stripped(letter, original), traceParent);
        return sent(topics.deadLetter(), of(place, bare));
      }
      return failed(topics.deadLetter(), e);
    }
  }

  /** Names of headers and keys have no bound of their own; what is left of the record has one. */
  private static EventMessage stripped(DeadLetter letter, EventMessage original) {
    String id = original.keyText();
    byte[] key =
        StrategySubmitted.isValidId(id)
            ? original.key()
            : letter.submissionId().getBytes(StandardCharsets.UTF_8);
    return new EventMessage(key, original.value(), Map.of());
  }

  /**
   * Puts a submission behind all others of its partition.
   *
   * @param partition where its source's submissions are
   */
  boolean resubmit(EventMessage message, int partition) throws InterruptedException {
    try {
      send(KafkaMessages.toRecord(topics.submitted(), partition, message));
      return true;
    } catch (ExecutionException e) {
      return failed(topics.submitted(), e);
    }
  }

  private boolean sent(String topic, EventMessage message) throws InterruptedException {
    try {
      send(topic, message);
      return true;
    } catch (ExecutionException e) {
      return failed(topic, e);
    }
  }

  private static boolean failed(String topic, ExecutionException e) {
    log.error("the broker did not take an event for {}: {}", topic, String.valueOf(e.getCause()));
    return false;
  }

  private void send(String topic, EventMessage message)
      throws InterruptedException, ExecutionException {
    send(KafkaMessages.toRecord(topic, message));
  }

  private void send(ProducerRecord<byte[], byte[]> published)
      throws InterruptedException, ExecutionException {
    try {
      producer.send(published).get();
    } catch (InterruptException e) {
      // Kafka sets the flag when it throws; the exception takes its place.
      Thread.interrupted();
      InterruptedException interrupted = new InterruptedException("interrupted while publishing");
      interrupted.initCause(e);
      throw interrupted;
    } catch (KafkaException e) {
      throw new ExecutionException(e);
    }
  }

  /**
   * Sends it for somebody who waits.
   *
   * @throws KafkaException the broker is not known to be there
   */
  Future<?> send(LifecycleEvent event) {
    return producer.send(KafkaMessages.toRecord(topics.container(), codec.encode(event)));
  }

  /** For the reaper and for people; nobody waits for it. */
  void announce(LifecycleEvent event) {
    try {
      var unused =
          producer.send(
              KafkaMessages.toRecord(topics.container(), codec.encode(event)),
              (metadata, failure) -> {
                if (failure != null) {
                  log.warn("{} was not announced: {}", name(event), failure.toString());
                }
              });
    } catch (KafkaException | IllegalStateException e) {
      log.warn("{} was not announced: {}", name(event), e.toString());
    }
  }

  private static String name(LifecycleEvent event) {
    return event instanceof ContainerEvent ? "container " + event.key() : "worker " + event.key();
  }
}
