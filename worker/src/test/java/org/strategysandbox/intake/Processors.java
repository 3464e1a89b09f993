package org.strategysandbox.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.WorkerEvent;
import org.strategysandbox.execution.Pipelines;
import org.strategysandbox.execution.StrategyPipeline;
import org.strategysandbox.kafka.OutcomeLookup;
import org.strategysandbox.kafka.TopicNames;
import org.strategysandbox.resilience.DeadLetterBudget;
import org.strategysandbox.tracing.Tracing;

/** Processors as a worker makes them, whose signs of life go to a topic in memory. */
final class Processors {
  final FleetView fleet = FleetView.of(Pipelines.IDENTITY.worker(), 4000);
  final MockProducer<byte[], byte[]> signs =
      new MockProducer<>(
          true, new RoundRobinPartitioner(), new ByteArraySerializer(), new ByteArraySerializer());
  DeadLetterBudget budget = new DeadLetterBudget(100, Duration.ofMinutes(1), System::nanoTime);
  private final EventCodec codec = new EventCodec(Clock.systemUTC());

  /** Whether the worker comes to know what is on the outcome topics. */
  boolean outcomesRead = true;

  /** The broker takes no signs of life any more. */
  void takeNoSigns() {
    signs.sendException = new KafkaException("away");
  }

  RecordProcessor make(
      StrategyPipeline pipeline, RecordProcessor.Executors executors, OutcomeLookup lookup) {
    DeadLetters deadLetters = new DeadLetters(Pipelines.IDENTITY, Clock.systemUTC());
    DeliveryLimits limits = new DeliveryLimits(10, 3);
    return new RecordProcessor(
        codec,
        pipeline,
        executors,
        new SubmissionChecks(
            codec,
            lookup,
            deadLetters,
            limits,
            fleet,
            (ends, limit) -> outcomesRead,
            Clock.systemUTC()),
        deadLetters,
        limits,
        fleet,
        new WorkerSigns(
            new OutcomePublisher(signs, codec, TopicNames.defaults(), Tracing.OFF),
            () ->
                new WorkerEvent.Heartbeat(
                    "w1",
                    "host",
                    1,
                    "test",
                    Instant.now(),
                    1,
                    1,
                    false,
                    fleet.running().list(),
                    Map.of())),
        budget,
        Tracing.OFF);
  }
}
