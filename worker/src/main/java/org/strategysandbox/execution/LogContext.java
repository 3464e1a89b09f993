package org.strategysandbox.execution;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Names the submission in every log line of a thread until it is closed; may be nested. */
public final class LogContext implements AutoCloseable {
  /** Key of the submission's id. */
  public static final String SUBMISSION = "submissionId";

  /** Key of the W3C trace id, 32 hexadecimal digits. */
  public static final String TRACE = "traceId";

  private final @Nullable String outerSubmission = MDC.get(SUBMISSION);
  private final @Nullable String outerTrace = MDC.get(TRACE);

  private LogContext() {}

  /**
   * From here on.
   *
   * @param traceParent as it was validated on reading; absent leaves what was there
   */
  public static LogContext of(String submissionId, @Nullable String traceParent) {
    LogContext context = new LogContext();
    MDC.put(SUBMISSION, submissionId);
    if (traceParent != null && traceParent.length() >= 35) {
      MDC.put(TRACE, traceParent.substring(3, 35));
    }
    return context;
  }

  @Override
  public void close() {
    restore(SUBMISSION, outerSubmission);
    restore(TRACE, outerTrace);
  }

  private static void restore(String key, @Nullable String outer) {
    if (outer == null) {
      MDC.remove(key);
    } else {
      MDC.put(key, outer);
    }
  }
}
