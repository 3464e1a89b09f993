package org.strategysandbox.monitoring;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.strategysandbox.event.DeadLetter;
import org.strategysandbox.event.Failure;
import org.strategysandbox.event.FailureKind;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.StrategyRejected;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.Violation;
import org.strategysandbox.intake.IntakeListener;
import org.strategysandbox.reaper.ReaperListener;
import org.strategysandbox.reaper.Sweep;

/**
 * Every security decision, on a logger of its own: what was refused and why, what tried to get out,
 * what operators and the reaper did. Holds at most 200 characters of a strategy's code.
 */
public final class AuditLog implements IntakeListener, ReaperListener {
  /** Name of the logger, so that it can be sent elsewhere. */
  public static final String LOGGER = "org.strategysandbox.audit";

  private static final int SNIPPET = 200;
  private static final int MOST_VIOLATIONS = 20;

  private final Logger log = LoggerFactory.getLogger(LOGGER);

  @Override
  public void published(Outcome outcome) {
    if (outcome.replay() > 0) {
      about("replayed", outcome).addKeyValue("replay", outcome.replay()).log("operator action");
    }
    if (outcome instanceof StrategyRejected rejected) {
      rejected(rejected);
    } else if (outcome instanceof StrategyResult result && result.failure() != null) {
      failed(result, result.failure());
    } else if (outcome instanceof DeadLetter letter) {
      givenUp(letter);
    }
  }

  private void failed(StrategyResult result, Failure failure) {
    if (failure.kind() == FailureKind.SANDBOX_VIOLATION) {
      about("containment_violation", result)
          .addKeyValue("containerId", String.valueOf(result.containerId()))
          .addKeyValue("reason", LogText.line(failure.message(), SNIPPET))
          .log("containment violation");
    } else if (failure.kind() == FailureKind.CANCELLED) {
      about("cancelled", result)
          .addKeyValue("reason", LogText.line(failure.message(), SNIPPET))
          .log("operator action");
    }
  }

  /** What somebody decided or refused; an outage is no decision. */
  private void givenUp(DeadLetter letter) {
    String reason = LogText.line(letter.failure().message(), SNIPPET);
    switch (letter.failure().kind()) {
      case CANCELLED ->
          about("cancelled", letter).addKeyValue("reason", reason).log("operator action");
      case CONFLICT, NOT_SERVED, POISON, UNREADABLE ->
          about("refused", letter)
              .addKeyValue("kind", letter.failure().kind().wireName())
              .addKeyValue("reason", reason)
              .log("submission refused");
      case EXPIRED, RETRIES_EXHAUSTED -> {}
    }
  }

  private void rejected(StrategyRejected rejected) {
    List<Violation> violations = rejected.violations();
    for (Violation violation :
        violations.subList(0, Math.min(MOST_VIOLATIONS, violations.size()))) {
      about("rejected", rejected)
          .addKeyValue("rule", violation.rule())
          .addKeyValue("line", violation.line())
          .addKeyValue(
              "snippet",
              LogText.line(violation.source() == null ? "" : violation.source().strip(), SNIPPET))
          .addKeyValue("violations", violations.size())
          .log("submission rejected");
    }
  }

  private LoggingEventBuilder about(String action, Outcome outcome) {
    return log.atInfo()
        .addKeyValue("action", action)
        .addKeyValue("submissionId", outcome.submissionId())
        .addKeyValue("codeSha256", String.valueOf(outcome.codeSha256()));
  }

  @Override
  public void swept(Sweep sweep) {
    for (Sweep.Orphan orphan : sweep.orphans()) {
      log.atInfo()
          .addKeyValue("action", "orphan_" + orphan.fate().wireName())
          .addKeyValue("containerId", orphan.containerId())
          .addKeyValue("worker", LogText.line(orphan.worker(), SNIPPET))
          .addKeyValue("reason", orphan.reason().wireName())
          .log("orphan");
    }
  }

  /**
   * Something that a person or the system around it did.
   *
   * @param action in snake case, for example {@code worker_stopping}
   * @param subject what it was done to
   */
  public void operatorAction(String action, String subject) {
    log.atInfo()
        .addKeyValue("action", action)
        .addKeyValue("subject", LogText.line(subject, SNIPPET))
        .addKeyValue("user", System.getProperty("user.name", "unknown"))
        .log("operator action");
  }
}
