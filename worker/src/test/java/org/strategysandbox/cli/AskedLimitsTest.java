package org.strategysandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.strategysandbox.event.Limits;

class AskedLimitsTest {
  @Test
  void nothingIsAskedForByDefault() {
    assertThat(new AskedLimits().limits()).isEqualTo(Limits.UNSET);
  }

  @Test
  void timeAndMemoryAreReadAsInTheConfiguration() {
    AskedLimits asked = asked("8s", "256MiB");
    assertThat(asked.limits().wallMillis()).isEqualTo(8_000);
    assertThat(asked.limits().memoryBytes()).isEqualTo(256L << 20);
  }

  @Test
  void whatCannotBeReadIsNamed() {
    assertThatThrownBy(() -> asked("soon", "256m").limits())
        .isInstanceOf(CliException.class)
        .hasMessageContaining("--timeout soon");
    assertThatThrownBy(() -> asked("8s", "lots").limits())
        .isInstanceOf(CliException.class)
        .hasMessageContaining("--memory lots");
  }

  @Test
  void nothingAtAllIsNoLimit() {
    assertThatThrownBy(() -> asked("0s", "256m").limits()).isInstanceOf(CliException.class);
  }

  private static AskedLimits asked(String timeout, String memory) {
    AskedLimits asked = new AskedLimits();
    asked.timeout = timeout;
    asked.memory = memory;
    return asked;
  }
}
