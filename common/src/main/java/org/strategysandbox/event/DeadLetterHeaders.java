package org.strategysandbox.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter is the original record, byte by byte, with headers around it; the headers it had
 * keep their values under a prefix, so that it can be read or replayed as it was.
 */
final class DeadLetterHeaders {
  // Larger values cannot be a submission; what is kept must fit a record with its headers.
  private static final int MAX_VALUE_BYTES = EventCodec.MAX_OUTCOME_BYTES;
  private static final int MAX_TEXT = 2000;
  private static final int MAX_ORIGINAL_HEADERS = 32;
  private static final int MAX_ORIGINAL_HEADER = 1000;

  private DeadLetterHeaders() {}

  static EventMessage wrap(DeadLetter letter, EventMessage original) {
    Map<String, String> headers =
        EventHeaders.cloudEvent(
            EventType.DEAD_LETTER,
            letter.submissionId() + "." + letter.replay() + "." + letter.attempt(),
            "/strategy-sandbox/dead-letters",
            letter.submissionId(),
            letter.deadLetteredAt().toString());
    original.headers().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .limit(MAX_ORIGINAL_HEADERS)
        .filter(header -> header.getValue().length() <= MAX_ORIGINAL_HEADER)
        .forEach(h -> headers.put(EventHeaders.ORIGINAL_PREFIX + h.getKey(), h.getValue()));
    DeadLetterCause cause = letter.failure();
    headers.put(EventHeaders.DLT_REASON, cause.kind().wireName());
    headers.put(EventHeaders.DLT_MESSAGE, Texts.line(cause.message(), MAX_TEXT));
    if (cause.exception() != null) {
      headers.put(EventHeaders.DLT_EXCEPTION, Texts.line(cause.exception(), MAX_TEXT));
    }
    headers.put(EventHeaders.DLT_ATTEMPT, Integer.toString(letter.attempt()));
    headers.put(EventHeaders.DLT_REPLAY, Integer.toString(letter.replay()));
    headers.put(EventHeaders.DLT_AT, letter.deadLetteredAt().toString());
    Origin origin = letter.origin();
    if (origin != null) {
      headers.put(EventHeaders.DLT_TOPIC, origin.topic());
      headers.put(EventHeaders.DLT_PARTITION, Integer.toString(origin.partition()));
      headers.put(EventHeaders.DLT_OFFSET, Long.toString(origin.offset()));
    }
    EventHeaders.put(headers, EventHeaders.DLT_CREATED_AT, letter.createdAt());
    EventHeaders.put(headers, EventHeaders.DLT_WORKER, letter.worker());
    EventHeaders.put(headers, EventHeaders.DLT_HOST, letter.host());
    EventHeaders.put(headers, EventHeaders.DLT_CODE_SHA256, letter.codeSha256());
    EventHeaders.put(headers, EventHeaders.TRACE_PARENT, EventHeaders.traceParent(original));
    return new EventMessage(original.key(), cut(original.value(), headers), headers);
  }

  private static byte @Nullable [] cut(byte @Nullable [] value, Map<String, String> headers) {
    if (value == null || value.length <= MAX_VALUE_BYTES) {
      return value;
    }
    headers.put(EventHeaders.DLT_VALUE_BYTES, Integer.toString(value.length));
    return Arrays.copyOf(value, MAX_VALUE_BYTES);
  }

  static EventMessage unwrap(EventMessage letter) {
    Map<String, String> headers = new HashMap<>();
    letter
        .headers()
        .forEach(
            (name, value) -> {
              if (name.startsWith(EventHeaders.ORIGINAL_PREFIX)) {
                headers.put(name.substring(EventHeaders.ORIGINAL_PREFIX.length()), value);
              }
            });
    return new EventMessage(letter.key(), letter.value(), headers);
  }

  /**
   * Reads the headers.
   *
   * @param original what the record that was given up reads as
   */
  static DeadLetter read(EventMessage message, Decoded<StrategySubmitted> original)
      throws UnreadableException {
    DeadLetterCause cause =
        new DeadLetterCause(
            reason(required(message, EventHeaders.DLT_REASON)),
            required(message, EventHeaders.DLT_MESSAGE),
            message.header(EventHeaders.DLT_EXCEPTION));
    int replay = (int) number(message, EventHeaders.DLT_REPLAY, Integer.MAX_VALUE);
    int attempt = (int) number(message, EventHeaders.DLT_ATTEMPT, Integer.MAX_VALUE);
    DeadLetterBuilder letter =
        DeadLetter.builder(DeadLetter.idFor(message.key(), message.value()), replay, attempt, cause)
            .deadLetteredAt(time(required(message, EventHeaders.DLT_AT)))
            .worker(message.header(EventHeaders.DLT_WORKER))
            .host(message.header(EventHeaders.DLT_HOST))
            .codeSha256(message.header(EventHeaders.DLT_CODE_SHA256));
    String createdAt = message.header(EventHeaders.DLT_CREATED_AT);
    letter.createdAt(createdAt == null ? null : time(createdAt));
    String topic = message.header(EventHeaders.DLT_TOPIC);
    if (topic != null) {
      letter.origin(
          new Origin(
              topic,
              (int) number(message, EventHeaders.DLT_PARTITION, Integer.MAX_VALUE),
              number(message, EventHeaders.DLT_OFFSET, Long.MAX_VALUE)));
    }
    if (original instanceof Decoded.Ok<StrategySubmitted> ok) {
      letter.metadata(ok.event().metadata());
    }
    return letter.build();
  }

  private static DeadLetterReason reason(String wireName) throws UnreadableException {
    for (DeadLetterReason reason : DeadLetterReason.values()) {
      if (reason.wireName().equals(wireName)) {
        return reason;
      }
    }
    throw invalid(EventHeaders.DLT_REASON, "is unknown: " + wireName);
  }

  private static String required(EventMessage message, String name) throws UnreadableException {
    String value = message.header(name);
    if (value == null) {
      throw invalid(name, "is missing");
    }
    return value;
  }

  private static long number(EventMessage message, String name, long max)
      throws UnreadableException {
    String text = required(message, name);
    try {
      long number = Long.parseLong(text);
      if (number >= 0 && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new UnreadableException(
          UnreadableReason.INVALID, "header " + name + " is not a number: " + text, e);
    }
    throw invalid(name, "is out of range: " + text);
  }

  private static Instant time(String text) throws UnreadableException {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new UnreadableException(
          UnreadableReason.INVALID, "a dlt header holds no ISO 8601 time: " + text, e);
    }
  }

  private static UnreadableException invalid(String name, String what) {
    return new UnreadableException(UnreadableReason.INVALID, "header " + name + " " + what, null);
  }
}
