package org.strategysandbox.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Events to Kafka records and back: JSON values in CloudEvents 1.0 binary mode.
 *
 * <p>Encoding never fails for size or for what a text holds. Decoding never throws for what a
 * record holds and bounds its work by the size of the record. Thread-safe.
 */
public final class EventCodec {
  /** Bytes of an encoded submission that are read. */
  public static final int MAX_SUBMISSION_BYTES = 512 * 1024;

  /** Bytes of an encoded outcome at most. */
  public static final int MAX_OUTCOME_BYTES = 900 * 1024;

  private static final int MAX_READ_BYTES = 1024 * 1024;
  private static final int MAX_LIFECYCLE_BYTES = 16 * 1024;
  private static final List<String> ASKED_FOR = List.of("simulation", "limits", "verification");

  private final Clock clock;
  private final JsonFormat json = new JsonFormat(MAX_READ_BYTES);
  private final OutcomeFitter fitter = new OutcomeFitter(json, MAX_OUTCOME_BYTES);
  private final EventReader submissions = new EventReader(json, MAX_SUBMISSION_BYTES);
  private final EventReader outcomes = new EventReader(json, MAX_READ_BYTES);
  private final EventReader cancels = new EventReader(json, MAX_LIFECYCLE_BYTES);
  private final EventReader lifecycles = new EventReader(json, MAX_LIFECYCLE_BYTES);

  /**
   * Creates a codec.
   *
   * @param clock for the time of outcomes
   */
  public EventCodec(Clock clock) {
    this.clock = clock;
  }

  public EventMessage encode(StrategySubmitted submission, @Nullable String traceParent) {
    ObjectNode tree = json.tree(submission);
    ASKED_FOR.stream().filter(part -> tree.path(part).isEmpty()).forEach(tree::remove);
    Map<String, String> headers =
        EventHeaders.cloudEvent(
            EventType.SUBMITTED,
            eventId(submission.submissionId(), submission.replay(), submission.attempt()),
            "/strategy-sandbox/source/" + submission.source(),
            submission.submissionId(),
            submission.createdAt().toString());
    return message(submission.submissionId(), json.write(tree), headers, traceParent);
  }

  public EventMessage encode(StrategyResult result, @Nullable String traceParent) {
    return outcome(EventType.RESULT, result, result.worker(), fitter.fit(result), traceParent);
  }

  public EventMessage encode(StrategyRejected rejected, @Nullable String traceParent) {
    return outcome(
        EventType.REJECTED, rejected, rejected.worker(), fitter.fit(rejected), traceParent);
  }

  /** The original record again, with headers that say why it was given up. */
  public EventMessage encode(DeadLetter letter, EventMessage original) {
    return encode(letter, original, null);
  }

  /**
   * The same within a trace.
   *
   * @param traceParent W3C trace context; null leaves that of the original
   */
  public EventMessage encode(
      DeadLetter letter, EventMessage original, @Nullable String traceParent) {
    EventMessage wrapped = DeadLetterHeaders.wrap(letter, original);
    String trace = EventHeaders.validTrace(traceParent);
    return trace == null ? wrapped : wrapped.withHeader(EventHeaders.TRACE_PARENT, trace);
  }

  public EventMessage encode(CancelRequest request) {
    Map<String, String> headers =
        EventHeaders.cloudEvent(
            EventType.CANCEL_REQUESTED,
            request.submissionId() + "." + request.replay(),
            "/strategy-sandbox/client",
            request.submissionId(),
            request.requestedAt().toString());
    return message(request.submissionId(), json.write(request), headers, null);
  }

  public EventMessage encode(LifecycleEvent event) {
    if (event instanceof ContainerEvent.Assigned assigned) {
      return lifecycle(
          EventType.CONTAINER_ASSIGNED, assigned.containerId(), assigned.worker(), assigned);
    } else if (event instanceof ContainerEvent.Removed removed) {
      return lifecycle(EventType.CONTAINER_REMOVED, removed.containerId(), null, null);
    } else if (event instanceof WorkerEvent.Heartbeat heartbeat) {
      return lifecycle(
          EventType.WORKER_HEARTBEAT, heartbeat.worker(), heartbeat.worker(), heartbeat);
    } else if (event instanceof WorkerEvent.Stopped stopped) {
      return lifecycle(EventType.WORKER_STOPPED, stopped.worker(), stopped.worker(), null);
    }
    throw new IllegalArgumentException("not an event of the container topic: " + event);
  }

  /** The outcome as one line of JSON, without the end of the line: the value as published. */
  public String toJsonLine(Outcome outcome) {
    return new String(value(outcome), StandardCharsets.UTF_8);
  }

  public Decoded<StrategySubmitted> decodeSubmission(EventMessage message) {
    return decoded(
        message,
        () -> {
          EventReader.expect(message, EventType.SUBMITTED);
          StrategySubmitted submission = submissions.read(message, StrategySubmitted.class);
          EventReader.expectKey(message, submission.submissionId());
          return submission;
        });
  }

  public Decoded<CancelRequest> decodeCancel(EventMessage message) {
    return decoded(
        message,
        () -> {
          EventReader.expect(message, EventType.CANCEL_REQUESTED);
          CancelRequest request = cancels.read(message, CancelRequest.class);
          EventReader.expectKey(message, request.submissionId());
          return request;
        });
  }

  /** Reads a result, a rejection or a dead letter. */
  public Decoded<Outcome> decodeOutcome(EventMessage message) {
    return decoded(message, () -> readOutcome(message));
  }

  public Decoded<LifecycleEvent> decodeLifecycle(EventMessage message) {
    return decoded(message, () -> readLifecycle(message));
  }

  /** The record that a dead letter was made of, as it was read from its topic. */
  public EventMessage originalOf(EventMessage deadLetter) {
    return DeadLetterHeaders.unwrap(deadLetter);
  }

  private Outcome readOutcome(EventMessage message) throws UnreadableException {
    EventType type = EventReader.typeOf(message);
    Outcome outcome =
        switch (type) {
          case RESULT -> outcomes.read(message, StrategyResult.class);
          case REJECTED -> outcomes.read(message, StrategyRejected.class);
          case DEAD_LETTER ->
              DeadLetterHeaders.read(message, decodeSubmission(originalOf(message)));
          default ->
              throw new UnreadableException(
                  UnreadableReason.UNKNOWN_TYPE, type.wireType() + " is not an outcome", null);
        };
    if (type != EventType.DEAD_LETTER) {
      EventReader.expectKey(message, outcome.submissionId());
    }
    return outcome;
  }

  private LifecycleEvent readLifecycle(EventMessage message) throws UnreadableException {
    EventType type = EventReader.typeOf(message);
    String key = message.keyText();
    if (key == null || key.isEmpty()) {
      throw new UnreadableException(UnreadableReason.KEY_MISMATCH, "the record has no key", null);
    }
    LifecycleEvent event =
        switch (type) {
          case CONTAINER_ASSIGNED -> lifecycles.read(message, ContainerEvent.Assigned.class);
          case CONTAINER_REMOVED -> new ContainerEvent.Removed(key);
          case WORKER_HEARTBEAT -> lifecycles.read(message, WorkerEvent.Heartbeat.class);
          case WORKER_STOPPED -> new WorkerEvent.Stopped(key);
          default ->
              throw new UnreadableException(
                  UnreadableReason.UNKNOWN_TYPE,
                  type.wireType() + " does not belong on the container topic",
                  null);
        };
    EventReader.expectKey(message, event.key());
    return event;
  }

  private byte[] value(Outcome outcome) {
    if (outcome instanceof StrategyResult result) {
      return fitter.fit(result);
    } else if (outcome instanceof StrategyRejected rejected) {
      return fitter.fit(rejected);
    }
    return json.write(outcome);
  }

  private EventMessage outcome(
      EventType type,
      Outcome outcome,
      @Nullable String worker,
      byte[] value,
      @Nullable String traceParent) {
    String id = outcome.submissionId();
    Map<String, String> headers =
        EventHeaders.cloudEvent(
            type,
            eventId(id, outcome.replay(), outcome.attempt()),
            workerSource(worker),
            id,
            now().toString());
    return message(id, value, headers, traceParent);
  }

  private EventMessage lifecycle(
      EventType type, String key, @Nullable String worker, @Nullable LifecycleEvent event) {
    Instant now = now();
    Map<String, String> headers =
        EventHeaders.cloudEvent(
            type, key + "." + now.toEpochMilli(), workerSource(worker), key, now.toString());
    return message(key, event == null ? null : json.write(event), headers, null);
  }

  private static EventMessage message(
      String key,
      byte @Nullable [] value,
      Map<String, String> headers,
      @Nullable String traceParent) {
    if (value != null) {
      headers.put(EventHeaders.CONTENT_TYPE, EventHeaders.JSON_CONTENT);
    }
    EventHeaders.put(headers, EventHeaders.TRACE_PARENT, EventHeaders.validTrace(traceParent));
    return EventMessage.of(key, value, headers);
  }

  private static String workerSource(@Nullable String worker) {
    return worker == null
        ? "/strategy-sandbox/worker"
        : "/strategy-sandbox/worker/" + worker.replaceAll("[^A-Za-z0-9._~-]", "_");
  }

  private static String eventId(String submissionId, int replay, int attempt) {
    return submissionId + "." + replay + "." + attempt;
  }

  private Instant now() {
    return clock.instant();
  }

  private interface Step<T> {
    T run() throws UnreadableException;
  }

  // Records that check their parts complain by IllegalArgumentException.
  private static <T> Decoded<T> decoded(EventMessage message, Step<T> step) {
    try {
      return new Decoded.Ok<>(step.run(), EventHeaders.traceParent(message));
    } catch (UnreadableException e) {
      return new Decoded.Unreadable<>(e.reason(), e.text());
    } catch (IllegalArgumentException e) {
      return new Decoded.Unreadable<>(
          UnreadableReason.INVALID, Texts.line(String.valueOf(e.getMessage()), 500));
    }
  }
}
