package org.strategysandbox.intake;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.strategysandbox.event.WorkerEvent;

/** Signs of life of one worker, each newer than the one before. Thread-safe. */
final class WorkerSigns {
  private final OutcomePublisher publisher;
  private final Supplier<WorkerEvent.Heartbeat> sign;

  WorkerSigns(OutcomePublisher publisher, Supplier<WorkerEvent.Heartbeat> sign) {
    this.publisher = publisher;
    this.sign = sign;
  }

  /** Nobody waits for it. */
  synchronized void announce() {
    publisher.announce(sign.get());
  }

  /** Returns when it is safe; false when the broker does not take it in time. */
  boolean recorded() throws InterruptedException {
    try {
      sent().get();
      return true;
    } catch (ExecutionException | KafkaException e) {
      return false;
    }
  }

  private synchronized Future<?> sent() {
    return publisher.send(sign.get());
  }
}
