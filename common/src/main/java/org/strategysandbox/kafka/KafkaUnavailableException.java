package org.strategysandbox.kafka;

import org.jspecify.annotations.Nullable;

/** Kafka could not be used; the message says which broker, what was tried and why it failed. */
public class KafkaUnavailableException extends RuntimeException {
  public KafkaUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** A message of the form: what failed, where, and the reason of the cause. */
  public static KafkaUnavailableException of(
      String what, KafkaSettings settings, @Nullable Throwable cause) {
    String reason = cause == null ? "" : ": " + cause.getMessage();
    return new KafkaUnavailableException(
        what + " at Kafka " + settings.bootstrapServers() + reason, cause);
  }
}
