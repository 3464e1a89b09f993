package org.strategysandbox.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SaturationTest {
  private static final long MILLI = 1_000_000;

  @Test
  void whatCameBeforeTheCountingBeginsDoesNotCount() {
    // Three at once from the pool, then one each 500 ms.
    List<Long> done =
        List.of(10 * MILLI, 11 * MILLI, 12 * MILLI, 512 * MILLI, 1012 * MILLI, 1512 * MILLI);

    assertThat(Saturation.rate(done, 100 * MILLI)).isEqualTo(2.0);
  }

  @Test
  void theOrderInWhichOutcomesAreSeenDoesNotMatter() {
    assertThat(Saturation.rate(List.of(3_000 * MILLI, 1_000 * MILLI, 2_000 * MILLI), 0))
        .isEqualTo(1.0);
  }

  @Test
  void oneOutcomeIsNoRate() {
    assertThatThrownBy(() -> Saturation.rate(List.of(1L, 2L), 2))
        .isInstanceOf(BenchException.class)
        .hasMessageContaining("overloaded");
  }
}
