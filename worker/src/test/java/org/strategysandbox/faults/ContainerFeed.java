package org.strategysandbox.faults;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.strategysandbox.event.ContainerEvent;
import org.strategysandbox.event.Decoded;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.LifecycleEvent;
import org.strategysandbox.kafka.KafkaClients;
import org.strategysandbox.kafka.KafkaMessages;
import org.strategysandbox.kafka.KafkaSettings;

/** Reads from the topic of containers which worker runs what. */
final class ContainerFeed implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Consumer<byte[], byte[]> consumer;
  private final EventCodec codec = new EventCodec(Clock.systemUTC());
  private final List<ContainerEvent.Assigned> assigned = new ArrayList<>();

  ContainerFeed(KafkaSettings settings) {
    consumer = new KafkaClients(settings).consumer("feed");
    TopicPartition partition = new TopicPartition(settings.topics().container(), 0);
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
  }

  /** Blocks until a container was given to a submission in this way, now or before. */
  ContainerEvent.Assigned await(Predicate<ContainerEvent.Assigned> wanted) {
    int looked = 0;
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      for (; looked < assigned.size(); looked++) {
        if (wanted.test(assigned.get(looked))) {
          return assigned.get(looked);
        }
      }
      for (ConsumerRecord<byte[], byte[]> next : consumer.poll(Duration.ofMillis(100))) {
        if (codec.decodeLifecycle(KafkaMessages.of(next)) instanceof Decoded.Ok<LifecycleEvent> ok
            && ok.event() instanceof ContainerEvent.Assigned event) {
          assigned.add(event);
        }
      }
    }
    throw new AssertionError("no such container within " + PATIENCE + "; seen: " + assigned);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
