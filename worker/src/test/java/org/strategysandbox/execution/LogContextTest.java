package org.strategysandbox.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class LogContextTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  @Test
  @SuppressWarnings("try") // the contexts only have to be open
  void namesSubmissionAndTraceUntilItIsClosedAndLeavesTheOuterOneAlone() {
    try (LogContext outer = LogContext.of("s-1", "00-" + TRACE + "-b7ad6b7169203331-01")) {
      try (LogContext inner = LogContext.of("s-2", null)) {
        assertThat(MDC.get("submissionId")).isEqualTo("s-2");
        assertThat(MDC.get("traceId")).isEqualTo(TRACE);
      }
      assertThat(MDC.get("submissionId")).isEqualTo("s-1");
      assertThat(MDC.get("traceId")).isEqualTo(TRACE);
    }
    assertThat(MDC.get("submissionId")).isNull();
    assertThat(MDC.get("traceId")).isNull();
  }
}
