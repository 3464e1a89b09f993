package org.strategysandbox.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.strategysandbox.event.Failure;
import org.strategysandbox.event.FailureKind;
import org.strategysandbox.event.Violation;

class FeedbackTest {
  @Test
  void aRejectionNamesLinesAndWhatToWriteInstead() {
    String text =
        Feedback.ofRejection(
            List.of(
                new Violation("import", "os is not allowed.", 3, 1, "import os", "Leave it out."),
                new Violation("file", "too large.", 0, 0, null, null)));

    assertThat(text)
        .isEqualTo(
            """
            The code was rejected before it ran.
            Line 3: os is not allowed. Leave it out.
            Line 0: too large.""");
  }

  @Test
  void itIsBounded() {
    assertThat(
            Feedback.ofFailure(
                new Failure(FailureKind.CRASHED, "x".repeat(100_000)), List.of("never seen")))
        .hasSize(4_001);
    assertThat(
            Feedback.ofRejection(
                Collections.nCopies(90, new Violation("r", "m", 1, 1, null, null))))
        .hasLineCount(11);
  }

  @Test
  void halfACharacterIsNeverLeft() {
    String text =
        Feedback.ofFailure(new Failure(FailureKind.CRASHED, "x" + "😀".repeat(3_000)), List.of());

    assertThat(text).endsWith("😀…");
  }

  @Test
  void aSuccessGivesItsFigures() {
    assertThat(Feedback.ofSuccess(Map.of("total_return", 0.12345678, "trades", 7.0), List.of("A")))
        .isEqualTo("The strategy ran: total_return 0.1235, trades 7.\nA");
  }
}
