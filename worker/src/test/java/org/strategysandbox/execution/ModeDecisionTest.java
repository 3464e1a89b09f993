package org.strategysandbox.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strategysandbox.config.RunMode;
import org.strategysandbox.execution.ModeDecision.Reason;

class ModeDecisionTest {
  @Test
  void offIsDirect() {
    ModeDecision decision = ModeDecision.planned(false, RunMode.QUEUE);
    assertThat(decision.mode()).isEqualTo(RunMode.DIRECT);
    assertThat(decision.reason()).isEqualTo(Reason.SANDBOX_OFF);
  }

  @ParameterizedTest
  @EnumSource(
      value = RunMode.class,
      names = {"QUEUE", "SANDBOX"})
  void onlyCodeThatNobodyHadFallsBack(RunMode mode) {
    ModeDecision planned = ModeDecision.planned(true, mode);
    assertThat(planned.afterFailure(true, false, "away").mode()).isEqualTo(RunMode.DIRECT);
    assertThat(planned.afterFailure(true, true, "away").mode()).isEqualTo(mode);
    assertThat(planned.afterFailure(false, false, "away").mode()).isEqualTo(mode);
    assertThat(planned.afterFailure(false, true, "away").reason()).isEqualTo(Reason.HANDED_OVER);
    assertThat(planned.afterFailure(true, true, "away").reason()).isEqualTo(Reason.HANDED_OVER);
    assertThat(planned.afterFailure(false, false, "away").reason()).isEqualTo(Reason.NO_FALLBACK);
  }
}
