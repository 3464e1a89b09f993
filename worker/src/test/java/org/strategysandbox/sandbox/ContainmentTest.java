package org.strategysandbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.strategysandbox.config.LandlockMode;

/** What a container is asked to enforce can be lowered only by saying so. */
class ContainmentTest {
  private static final String PROFILE = "{\"defaultAction\":\"SCMP_ACT_ERRNO\"}";

  @Test
  void aContainerWithoutAProfileIsRefused() {
    assertThatThrownBy(() -> new Containment(" ", LandlockMode.REQUIRED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("seccomp profile");
  }

  @Test
  void theStrictestHasThePackagedProfileAndLandlock() {
    Containment strict = Containment.strict();
    assertThat(strict.landlock()).isEqualTo(LandlockMode.REQUIRED);
    assertThat(strict.seccompProfile()).contains("\"defaultAction\": \"SCMP_ACT_ERRNO\"");
  }

  @Test
  void onlyOffTellsTheRunnerToLeaveLandlockOut() {
    assertThat(new Containment(PROFILE, LandlockMode.OFF).runnerArguments())
        .containsExactly("--landlock=off");
    assertThat(new Containment(PROFILE, LandlockMode.OPTIONAL).runnerArguments()).isEmpty();
    assertThat(new Containment(PROFILE, LandlockMode.REQUIRED).runnerArguments()).isEmpty();
  }
}
