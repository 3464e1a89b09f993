package org.strategysandbox.event;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import org.jspecify.annotations.Nullable;

/** Carries the reason out of the steps of decoding; never leaves this package. */
final class UnreadableException extends Exception {
  private static final int MAX_MESSAGE = 500;

  private final UnreadableReason reason;

  UnreadableException(UnreadableReason reason, String message, @Nullable Throwable cause) {
    super(Texts.line(message, MAX_MESSAGE), cause);
    this.reason = reason;
  }

  /** Sorts Jackson's complaints. */
  static UnreadableException of(JsonProcessingException problem) {
    if (problem instanceof StreamConstraintsException) {
      return new UnreadableException(
          UnreadableReason.OUT_OF_BOUNDS, problem.getOriginalMessage(), problem);
    }
    if (problem instanceof JsonMappingException mapping) {
      return new UnreadableException(UnreadableReason.INVALID, invalid(mapping), problem);
    }
    UnreadableReason reason =
        problem.getOriginalMessage().startsWith("Duplicate field")
            ? UnreadableReason.DUPLICATE_KEY
            : UnreadableReason.NOT_JSON;
    JsonLocation at = problem.getLocation();
    String where = at == null ? "" : " at line " + at.getLineNr() + " column " + at.getColumnNr();
    return new UnreadableException(reason, problem.getOriginalMessage() + where, problem);
  }

  private static String invalid(JsonMappingException problem) {
    if (problem.getCause() instanceof IllegalArgumentException ours) {
      return String.valueOf(ours.getMessage());
    }
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : problem.getPath()) {
      path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
    }
    return (path.isEmpty() ? "" : path + ": ") + problem.getOriginalMessage();
  }

  UnreadableReason reason() {
    return reason;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
