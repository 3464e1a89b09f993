package org.strategysandbox.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.strategysandbox.event.DeadLetter;
import org.strategysandbox.event.DeadLetterCause;
import org.strategysandbox.event.DeadLetterReason;
import org.strategysandbox.event.ExecutionMode;
import org.strategysandbox.event.Failure;
import org.strategysandbox.event.FailureKind;
import org.strategysandbox.event.StrategyRejected;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.Violation;
import org.strategysandbox.reaper.Sweep;
import org.strategysandbox.reaper.Verdict;

class AuditLogTest {
  private final Logger logger = (Logger) LoggerFactory.getLogger(AuditLog.LOGGER);
  private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
  private final AuditLog audit = new AuditLog();

  @BeforeEach
  void listen() {
    appender.start();
    logger.setAdditive(false);
    logger.setLevel(ch.qos.logback.classic.Level.INFO);
    logger.addAppender(appender);
  }

  @AfterEach
  void stop() {
    logger.detachAppender(appender);
    logger.setAdditive(true);
  }

  private List<Map<String, String>> entries() {
    List<Map<String, String>> entries = new ArrayList<>();
    for (ILoggingEvent event : appender.list) {
      Map<String, String> entry = new TreeMap<>();
      event.getKeyValuePairs().forEach(pair -> entry.put(pair.key, String.valueOf(pair.value)));
      entries.add(entry);
    }
    return entries;
  }

  @Test
  void aRejectionIsThereWithRuleAndABoundedHarmlessSnippet() {
    String line = "x = '\u001b[2J\u202e" + "y".repeat(500) + "'\nforged";
    Violation violation = new Violation("dunder-name", "m", 3, 1, line, null);
    audit.published(StrategyRejected.builder("s-1", 0, 1, List.of(violation)).build());
    Map<String, String> entry = entries().get(0);
    assertThat(entry)
        .containsEntry("action", "rejected")
        .containsEntry("submissionId", "s-1")
        .containsEntry("rule", "dunder-name")
        .containsEntry("line", "3");
    assertThat(entry.get("snippet"))
        .startsWith("x = '\\u001b[2J\\u202eyyy")
        .doesNotContain("\n", "\u001b", "\u202e", "forged")
        .hasSizeLessThanOrEqualTo(200 + 1 + 2 * 5);
  }

  @Test
  void manyViolationsOfOneSubmissionAreBoundedAndCounted() {
    List<Violation> many = new ArrayList<>();
    for (int i = 1; i <= 100; i++) {
      many.add(new Violation("dunder-name", "m", i, 1, "x", null));
    }
    audit.published(StrategyRejected.builder("s-1", 0, 1, many).build());
    assertThat(entries()).hasSize(20).allMatch(entry -> "100".equals(entry.get("violations")));
  }

  @Test
  void aContainmentViolationIsThereAndAnOrdinaryFailureIsNot() {
    for (FailureKind kind : List.of(FailureKind.STRATEGY_ERROR, FailureKind.SANDBOX_VIOLATION)) {
      audit.published(
          StrategyResult.builder("s-1", 0, 1)
              .mode(ExecutionMode.SANDBOX)
              .containerId("c1")
              .failure(new Failure(kind, "SIGSYS", "secret traceback", Map.of()))
              .build());
    }
    assertThat(entries()).hasSize(1);
    assertThat(entries().get(0))
        .containsEntry("action", "containment_violation")
        .containsEntry("containerId", "c1");
    assertThat(entries().toString()).doesNotContain("traceback");
  }

  @Test
  void whatTheReaperAndOperatorsDoIsThere() {
    audit.swept(
        new Sweep(
            Instant.EPOCH,
            "mine",
            1,
            true,
            List.of(
                new Sweep.Orphan("c1", "w\n1", "h", "", Verdict.OVERDUE, Sweep.Fate.REMOVED, "")),
            Map.of()));
    audit.operatorAction("worker_started", "w1");
    assertThat(entries().get(0))
        .containsEntry("action", "orphan_removed")
        .containsEntry("worker", "w\\u000a1")
        .containsEntry("reason", "overdue");
    assertThat(entries().get(1))
        .containsEntry("action", "worker_started")
        .containsEntry("subject", "w1");
  }

  private static DeadLetter letter(DeadLetterReason reason) {
    return DeadLetter.builder("s-1", 0, 1, new DeadLetterCause(reason, "why\nforged", null))
        .deadLetteredAt(Instant.EPOCH)
        .build();
  }

  @Test
  void whatSomebodyCancelledOrReplayedIsThere() {
    audit.published(letter(DeadLetterReason.CANCELLED));
    audit.published(
        StrategyResult.builder("s-2", 0, 1)
            .failure(new Failure(FailureKind.CANCELLED, "by an operator"))
            .build());
    audit.published(StrategyResult.builder("s-3", 2, 1).build());
    assertThat(entries()).hasSize(3);
    assertThat(entries().get(0))
        .containsEntry("action", "cancelled")
        .containsEntry("submissionId", "s-1");
    assertThat(entries().get(0).get("reason")).doesNotContain("\n");
    assertThat(entries().get(1)).containsEntry("action", "cancelled");
    assertThat(entries().get(2)).containsEntry("action", "replayed").containsEntry("replay", "2");
  }

  @Test
  void refusalsAreDecisionsAndOutagesAreNot() {
    for (DeadLetterReason reason : DeadLetterReason.values()) {
      if (reason != DeadLetterReason.CANCELLED) {
        audit.published(letter(reason));
      }
    }
    assertThat(entries())
        .allMatch(entry -> "refused".equals(entry.get("action")))
        .extracting(entry -> entry.get("kind"))
        .containsExactly("unreadable", "conflict", "poison", "not_served");
  }
}
