package org.strategysandbox.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SaturationTest {
  @Test
  void whatWasReadyBeforeDoesNotCount() {
    // Three at once from the pool, then one each 500 ms.
    List<Double> done = List.of(10.0, 11.0, 12.0, 512.0, 1012.0, 1512.0);

    assertThat(Saturation.rate(done, 3)).isEqualTo(2.0);
  }

  @Test
  void aRateNeedsOutcomesBeyondTheStock() {
    assertThatThrownBy(() -> Saturation.rate(List.of(1.0, 2.0), 2))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
