package org.strategysandbox.faults;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.event.DeadLetter;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.OutcomeStatus;
import org.strategysandbox.event.StrategyRejected;
import org.strategysandbox.event.StrategyResult;

/** What of an outcome must be the same however often and wherever its submission is run. */
record OutcomeEssence(
    OutcomeStatus status,
    String kind,
    Map<String, Double> metrics,
    @Nullable String positionSha256,
    List<String> truncated) {

  static OutcomeEssence of(Outcome outcome) {
    String kind = "";
    Map<String, Double> metrics = Map.of();
    String position = null;
    if (outcome instanceof StrategyResult result) {
      kind = result.failure() == null ? "" : result.failure().kind().wireName();
      metrics = result.metrics();
      position = result.positionSha256();
    } else if (outcome instanceof StrategyRejected rejected) {
      kind = rejected.violations().get(0).rule();
    } else if (outcome instanceof DeadLetter letter) {
      kind = letter.failure().kind().wireName();
    }
    return new OutcomeEssence(outcome.status(), kind, metrics, position, outcome.truncated());
  }
}
