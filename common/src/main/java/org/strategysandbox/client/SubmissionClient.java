package org.strategysandbox.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.event.CancelRequest;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.kafka.KafkaClients;
import org.strategysandbox.kafka.KafkaMessages;
import org.strategysandbox.kafka.KafkaSettings;
import org.strategysandbox.kafka.KafkaUnavailableException;
import org.strategysandbox.kafka.OutcomeReader;

/**
 * Submits strategies and hands back their outcomes, each once. Needs the Kafka clients and Jackson
 * and nothing else. Thread-safe.
 *
 * <p>Submit one with {@link #submit(StrategySubmitted)} and wait with {@link #await}, or many and
 * take their outcomes as they come with {@link #awaitEach}; {@link Submission#outcome} is there for
 * callers with threads of their own. Back-pressure: {@link #connect(KafkaSettings, int)} bounds
 * what a source has under way, and {@code submit} blocks beyond that. Duplicates: an id is awaited
 * once at a time; of several outcomes of an id the first that counts is handed over, and an outcome
 * of other code under the same id never is. After a restart {@link #resume} takes up what was
 * submitted before. Closing ends all waiting and loses nothing that was submitted.
 */
public final class SubmissionClient implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration DELIVERY = Duration.ofSeconds(30);

  private final KafkaSettings settings;
  private final EventCodec codec;
  private final Producer<byte[], byte[]> producer;
  private final int partitions;
  private final SourceQuota quota;
  private final PastSubmissions past;
  private final PendingOutcomes pending = new PendingOutcomes();
  private final OutcomeThread outcomes;

  SubmissionClient(
      KafkaSettings settings,
      EventCodec codec,
      Producer<byte[], byte[]> producer,
      int partitions,
      OutcomeReader reader,
      SourceQuota quota,
      PastSubmissions past) {
    this.settings = settings;
    this.codec = codec;
    this.producer = producer;
    this.partitions = partitions;
    this.quota = quota;
    this.past = past;
    this.outcomes = new OutcomeThread(reader, pending, settings);
    outcomes.start();
  }

  /**
   * Connects; outcomes published from now on are seen.
   *
   * @throws KafkaUnavailableException if the broker is not reached within 10 s or lacks a topic
   */
  public static SubmissionClient connect(KafkaSettings settings) {
    return connect(settings, Integer.MAX_VALUE);
  }

  /**
   * The same with a bound on what one source has under way.
   *
   * @param perSource submissions of one source that are awaited at a time; {@code submit} blocks
   *     beyond that
   * @throws KafkaUnavailableException if the broker is not reached within 10 s or lacks a topic
   */
  public static SubmissionClient connect(KafkaSettings settings, int perSource) {
    SourceQuota quota = new SourceQuota(perSource);
    KafkaClients clients = new KafkaClients(settings);
    EventCodec codec = new EventCodec(Clock.systemUTC());
    var consumer = clients.consumer("outcomes");
    try {
      OutcomeReader reader = OutcomeReader.fromNow(consumer, settings.topics(), codec, CONNECT);
      List<?> partitions = consumer.partitionsFor(settings.topics().submitted(), CONNECT);
      if (partitions == null || partitions.isEmpty()) {
        throw new KafkaException("topic " + settings.topics().submitted() + " does not exist");
      }
      Producer<byte[], byte[]> producer = clients.producer("submit", DELIVERY);
      PastSubmissions past =
          new PastSubmissions(() -> clients.scanner("resume"), settings.topics(), codec);
      return new SubmissionClient(
          settings, codec, producer, partitions.size(), reader, quota, past);
    } catch (KafkaException e) {
      consumer.close();
      throw KafkaUnavailableException.of("cannot submit", settings, e);
    } catch (OutOfMemoryError e) {
      // A client without TLS takes the broker's TLS alert for the size of an answer.
      consumer.close();
      throw KafkaUnavailableException.of(
          "cannot submit, maybe the broker expects TLS (security.protocol)", settings, e);
    }
  }

  /** Submits code under a new id. See {@link #submit(StrategySubmitted)}. */
  public Submission submit(String source, String code)
      throws SubmissionException, InterruptedException {
    return submit(
        StrategySubmitted.builder(UUID.randomUUID().toString(), source, code).build(), null);
  }

  /**
   * Publishes a submission; returns once the broker has it safely.
   *
   * @throws SubmissionException if the broker does not acknowledge it within 30 s
   * @throws IllegalStateException if its id is awaited already
   */
  public Submission submit(StrategySubmitted submission)
      throws SubmissionException, InterruptedException {
    return submit(submission, null);
  }

  /**
   * The same, within a trace.
   *
   * @param traceParent W3C trace context, carried to the outcome
   */
  public Submission submit(StrategySubmitted submission, @Nullable String traceParent)
      throws SubmissionException, InterruptedException {
    return submit(submission, traceParent, Published.NOT_YET);
  }

  /** Whether a submission is on its topic. */
  private enum Published {
    NOT_YET,
    MAYBE
  }

  /**
   * Takes up a submission after a restart, or after a {@link SubmissionException}: an outcome that
   * came meanwhile is found, a submission that is under way is awaited, and one that never reached
   * the broker is published. Nothing is run twice for it.
   *
   * @param submission the same, with the same {@code createdAt}
   * @throws SubmissionException if the broker does not acknowledge it within 30 s
   * @throws KafkaUnavailableException if it cannot be found out what became of it
   * @throws IllegalStateException if its id is awaited already
   */
  public Submission resume(StrategySubmitted submission)
      throws SubmissionException, InterruptedException {
    return submit(submission, null, Published.MAYBE);
  }

  private Submission submit(
      StrategySubmitted submission, @Nullable String traceParent, Published published)
      throws SubmissionException, InterruptedException {
    quota.take(submission.source());
    // Awaited first: the outcome may be there before the acknowledgement.
    Submission awaited;
    try {
      awaited =
          pending.await(submission.submissionId(), StrategySubmitted.hashOf(submission.code()));
    } catch (IllegalStateException e) {
      quota.giveBack(submission.source());
      throw e;
    }
    // However it ends: with an outcome, a failure, or because nobody waits any longer.
    var unused =
        awaited.outcome().whenComplete((outcome, problem) -> quota.giveBack(submission.source()));
    try {
      if (published == Published.NOT_YET || !takeUp(submission)) {
        publish(submission, traceParent);
      }
      return awaited;
    } catch (KafkaUnavailableException e) {
      awaited.outcome().cancel(false);
      throw e;
    } catch (ExecutionException | KafkaException e) {
      awaited.outcome().cancel(false);
      Throwable cause = e instanceof ExecutionException ? e.getCause() : e;
      if (e instanceof InterruptException) {
        throw interrupted(e);
      }
      throw new SubmissionException(
          "submission %s was not acknowledged by Kafka %s, topic %s: %s"
              .formatted(
                  submission.submissionId(),
                  settings.bootstrapServers(),
                  settings.topics().submitted(),
                  cause == null ? e : cause.getMessage()),
          cause);
    } catch (InterruptedException e) {
      awaited.outcome().cancel(false);
      throw e;
    }
  }

  /** False when the broker never had it. */
  private boolean takeUp(StrategySubmitted submission) throws InterruptedException {
    try {
      Outcome outcome = past.outcome(submission).orElse(null);
      if (outcome != null) {
        pending.complete(outcome);
        return true;
      }
      return past.isPublished(submission);
    } catch (InterruptException e) {
      throw interrupted(e);
    } catch (KafkaException e) {
      throw KafkaUnavailableException.of(
          "cannot take up " + submission.submissionId(), settings, e);
    }
  }

  private void publish(StrategySubmitted submission, @Nullable String traceParent)
      throws ExecutionException, InterruptedException {
    // One source's backlog stays in its partition, so that it holds up no other's.
    int partition = KafkaMessages.partitionOf(submission.source(), partitions);
    producer
        .send(
            KafkaMessages.toRecord(
                settings.topics().submitted(), partition, codec.encode(submission, traceParent)))
        .get();
  }

  private static InterruptedException interrupted(Exception cause) {
    // Kafka sets the flag when it throws; the exception takes its place.
    Thread.interrupted();
    InterruptedException interrupted = new InterruptedException("interrupted while submitting");
    interrupted.initCause(cause);
    return interrupted;
  }

  /**
   * Asks the workers not to run a submission, or not to its end; returns once the broker has the
   * request safely. What ended before keeps its outcome.
   *
   * @param replay the last replay that is meant, 0 for a submission that was never replayed
   * @param reason one line for a person, at most 200 characters
   * @throws SubmissionException if the broker does not acknowledge it within 30 s
   */
  public void cancel(String submissionId, int replay, @Nullable String reason)
      throws SubmissionException, InterruptedException {
    CancelRequest request = new CancelRequest(submissionId, replay, Instant.now(), reason);
    try {
      producer
          .send(KafkaMessages.toRecord(settings.topics().cancel(), codec.encode(request)))
          .get();
    } catch (InterruptException e) {
      throw interrupted(e);
    } catch (ExecutionException | KafkaException e) {
      Throwable cause = e instanceof ExecutionException ? e.getCause() : e;
      throw new SubmissionException(
          "cancelling %s was not acknowledged by Kafka %s, topic %s: %s"
              .formatted(
                  submissionId,
                  settings.bootstrapServers(),
                  settings.topics().cancel(),
                  cause == null ? e : cause.getMessage()),
          cause);
    }
  }

  /**
   * Awaits the outcome of a submission made elsewhere, if it is published from the time of
   * connecting on; for earlier ones see {@link OutcomeListing}.
   */
  public Submission watch(String submissionId) {
    return pending.await(submissionId, null);
  }

  /**
   * Awaits one outcome.
   *
   * @throws TimeoutException if it does not come in time; it is awaited no longer then
   * @throws KafkaUnavailableException if the client is closed or the broker refuses it
   */
  public Outcome await(Submission submission, Duration timeout)
      throws TimeoutException, InterruptedException {
    List<Outcome> outcome = new ArrayList<>();
    if (!awaitEach(List.of(submission), timeout, outcome::add).isEmpty()) {
      submission.outcome().cancel(false);
      throw new TimeoutException(
          "no outcome of %s within %s from Kafka %s"
              .formatted(submission.id(), timeout, settings.bootstrapServers()));
    }
    return outcome.get(0);
  }

  /**
   * Hands over outcomes as they arrive, on the caller's thread, until all are there or the time is
   * over.
   *
   * @return those without an outcome yet; they are still awaited
   * @throws KafkaUnavailableException if the client is closed or the broker refuses it
   */
  public List<Submission> awaitEach(
      Collection<Submission> submissions, Duration timeout, Consumer<Outcome> each)
      throws InterruptedException {
    BlockingQueue<Submission> done = new LinkedBlockingQueue<>();
    for (Submission submission : submissions) {
      var unused = submission.outcome().whenComplete((outcome, problem) -> done.add(submission));
    }
    List<Submission> missing = new ArrayList<>(submissions);
    long deadline = System.nanoTime() + timeout.toNanos();
    while (!missing.isEmpty()) {
      Submission next = done.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (next == null) {
        break;
      }
      missing.remove(next);
      each.accept(completed(next));
    }
    return missing;
  }

  private static Outcome completed(Submission submission) throws InterruptedException {
    try {
      return submission.outcome().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof KafkaUnavailableException unavailable) {
        throw unavailable;
      }
      throw new IllegalStateException("awaiting " + submission.id() + " failed", e.getCause());
    }
  }

  /** How many outcomes are awaited. */
  public int awaited() {
    return pending.size();
  }

  /** Ends all waiting. What was submitted stays submitted. */
  @Override
  public void close() {
    outcomes.close();
    producer.close(CONNECT);
  }
}
