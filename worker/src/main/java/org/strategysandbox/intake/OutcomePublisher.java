package org.strategysandbox.intake;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
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
import org.strategysandbox.kafka.KafkaMessages;
import org.strategysandbox.kafka.TopicNames;

/**
 * Publishes outcomes so that they are safe, and lifecycle events as well as it goes. Thread-safe.
 */
final class OutcomePublisher {
  private static final Logger log = LoggerFactory.getLogger(OutcomePublisher.class);

  private final Producer<byte[], byte[]> producer;
  private final EventCodec codec;
  private final TopicNames topics;

  OutcomePublisher(Producer<byte[], byte[]> producer, EventCodec codec, TopicNames topics) {
    this.producer = producer;
    this.codec = codec;
    this.topics = topics;
  }

  /** Returns when all replicas have it; false when the broker did not take it in time. */
  boolean publish(Decision.Publish decision) throws InterruptedException {
    Outcome outcome = decision.outcome();
    if (outcome instanceof StrategyResult result) {
      return send(topics.result(), codec.encode(result, decision.traceParent()));
    }
    if (outcome instanceof StrategyRejected rejected) {
      return send(topics.rejected(), codec.encode(rejected, decision.traceParent()));
    }
    return send(topics.deadLetter(), codec.encode((DeadLetter) outcome, decision.original()));
  }

  boolean resubmit(EventMessage message) throws InterruptedException {
    return send(topics.submitted(), message);
  }

  private boolean send(String topic, EventMessage message) throws InterruptedException {
    try {
      Future<RecordMetadata> sent = producer.send(KafkaMessages.toRecord(topic, message));
      sent.get();
      return true;
    } catch (ExecutionException | KafkaException e) {
      log.error(
          "the broker did not take an event for {}: {}", topic, String.valueOf(e.getMessage()));
      return false;
    }
  }

  /** For the reaper and for people; nobody waits for it. */
  void announce(LifecycleEvent event) {
    try {
      producer.send(
          KafkaMessages.toRecord(topics.container(), codec.encode(event)),
          (metadata, failure) -> {
            if (failure != null) {
              log.warn("{} was not announced: {}", name(event), failure.toString());
            }
          });
    } catch (KafkaException e) {
      log.warn("{} was not announced: {}", name(event), e.toString());
    }
  }

  private static String name(LifecycleEvent event) {
    return event instanceof ContainerEvent ? "container " + event.key() : "worker " + event.key();
  }
}
