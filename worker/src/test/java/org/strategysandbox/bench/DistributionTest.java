package org.strategysandbox.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistributionTest {
  @Test
  void percentilesAreMeasuredValues() {
    Distribution hundred =
        Distribution.of(IntStream.rangeClosed(1, 100).asDoubleStream().toArray());

    assertThat(hundred.p50()).isEqualTo(50);
    assertThat(hundred.p95()).isEqualTo(95);
    assertThat(hundred.p99()).isEqualTo(99);
    assertThat(hundred.min()).isEqualTo(1);
    assertThat(hundred.max()).isEqualTo(100);
    assertThat(hundred.n()).isEqualTo(100);
  }

  @Test
  void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
    assertThat(Distribution.of(4, 1, 3, 2).median()).isEqualTo(2.5);
    assertThat(Distribution.of(3, 1, 2).median()).isEqualTo(2);
  }

  @Test
  void oneValueIsEveryPercentile() {
    assertThat(Distribution.of(7).p50()).isEqualTo(7);
    assertThat(Distribution.of(7).p99()).isEqualTo(7);
  }

  @Test
  void nothingMeasuredHasNoPercentile() {
    assertThatThrownBy(() -> Distribution.of().p50()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aFigureThatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> Distribution.of(1, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
