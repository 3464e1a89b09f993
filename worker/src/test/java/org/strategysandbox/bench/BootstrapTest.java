package org.strategysandbox.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  @Test
  void theIntervalHoldsTheTrueMedianAboutAsOftenAsItClaims() {
    Random random = new Random(5);
    int holds = 0;
    for (int i = 0; i < 200; i++) {
      Bootstrap.Interval interval =
          Bootstrap.median(random.doubles(25, 0, 1).toArray()); // true median 0.5
      if (interval.low() <= 0.5 && interval.high() >= 0.5) {
        holds++;
      }
    }
    assertThat(holds).isBetween(176, 200);
  }

  @Test
  void moreValuesNarrowIt() {
    Random random = new Random(6);
    Bootstrap.Interval few = Bootstrap.median(random.doubles(10, 0, 1).toArray());
    Bootstrap.Interval many = Bootstrap.median(random.doubles(1_000, 0, 1).toArray());

    assertThat(many.high() - many.low()).isLessThan((few.high() - few.low()) / 2);
  }

  @Test
  void theSameValuesGiveTheSameInterval() {
    assertThat(Bootstrap.median(1, 2, 5, 9)).isEqualTo(Bootstrap.median(1, 2, 5, 9));
  }

  @Test
  void oneValueIsItsOwnInterval() {
    assertThat(Bootstrap.median(3)).isEqualTo(new Bootstrap.Interval(3, 3, 3));
  }
}
