package org.strategysandbox.loop;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.client.Submission;
import org.strategysandbox.client.SubmissionClient;
import org.strategysandbox.client.SubmissionException;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.kafka.KafkaUnavailableException;

/** Publishes strategies and waits for what workers make of them. Connects when first used. */
public final class QueueLane implements Lane {
  private final Supplier<SubmissionClient> connect;
  private final Duration waitTimeout;
  private @Nullable SubmissionClient client;

  /**
   * @param connect throws {@link KafkaUnavailableException} when the broker is not reached
   * @param waitTimeout longest wait for one outcome
   */
  public QueueLane(Supplier<SubmissionClient> connect, Duration waitTimeout) {
    this.connect = connect;
    this.waitTimeout = waitTimeout;
  }

  @Override
  public Outcome run(StrategySubmitted submission, boolean again)
      throws LaneException, InterruptedException {
    SubmissionClient connected = connected();
    Submission awaited;
    try {
      awaited = again ? connected.resume(submission) : connected.submit(submission);
    } catch (KafkaUnavailableException e) {
      // Only a resumed one is looked up before it is sent.
      throw failed(LaneException.Kind.AWAY, again, e);
    } catch (SubmissionException e) {
      // The broker may have it all the same.
      throw failed(LaneException.Kind.AWAY, true, e);
    }
    try {
      return connected.await(awaited, waitTimeout);
    } catch (TimeoutException e) {
      throw new LaneException(
          LaneException.Kind.NO_OUTCOME,
          true,
          e.getMessage() + "; is a worker running and ready?",
          e);
    } catch (KafkaUnavailableException e) {
      throw failed(LaneException.Kind.AWAY, true, e);
    }
  }

  private SubmissionClient connected() throws LaneException {
    SubmissionClient open = client;
    if (open != null) {
      return open;
    }
    try {
      open = connect.get();
      client = open;
      return open;
    } catch (KafkaUnavailableException e) {
      throw new LaneException(LaneException.Kind.AWAY, false, String.valueOf(e.getMessage()), e);
    }
  }

  /** A client that failed may have lost its reader: the next submission gets a new one. */
  private LaneException failed(LaneException.Kind kind, boolean handedOver, Exception e) {
    close();
    return new LaneException(kind, handedOver, String.valueOf(e.getMessage()), e);
  }

  @Override
  public void close() {
    SubmissionClient open = client;
    client = null;
    if (open != null) {
      open.close();
    }
  }
}
