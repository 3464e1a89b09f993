package org.strategysandbox.intake;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Names the submission in every log line of a thread until it is closed. */
final class LogContext implements AutoCloseable {
  /** Key of the submission's id. */
  static final String SUBMISSION = "submission";

  /** Key of the W3C trace id, 32 hexadecimal digits. */
  static final String TRACE = "trace";

  private LogContext() {}

  /**
   * From here on.
   *
   * @param traceParent as it was validated on reading
   */
  static LogContext of(String submissionId, @Nullable String traceParent) {
    MDC.put(SUBMISSION, submissionId);
    if (traceParent != null && traceParent.length() >= 35) {
      MDC.put(TRACE, traceParent.substring(3, 35));
    }
    return new LogContext();
  }

  @Override
  public void close() {
    MDC.remove(SUBMISSION);
    MDC.remove(TRACE);
  }
}
