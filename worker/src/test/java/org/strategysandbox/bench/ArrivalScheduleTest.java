package org.strategysandbox.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrivalScheduleTest {
  @Test
  void arrivalsComeAtTheRateThatWasAskedFor() {
    ArrivalSchedule schedule = ArrivalSchedule.poisson(20, Duration.ofSeconds(500), 1);

    assertThat(schedule.size()).isBetween(9_600, 10_400);
  }

  @Test
  void theyAreIndependentOfEachOther() {
    List<Long> offsets = ArrivalSchedule.poisson(10, Duration.ofSeconds(1_000), 2).offsetsNanos();
    long longGaps = 0;
    for (int i = 1; i < offsets.size(); i++) {
      if (offsets.get(i) - offsets.get(i - 1) > 100_000_000) {
        longGaps++;
      }
    }
    // In a Poisson process a gap is longer than the mean one in 1/e of the cases.
    assertThat(longGaps / (double) offsets.size()).isBetween(0.35, 0.39);
  }

  @Test
  void theyAscendAndStayWithinTheLength() {
    List<Long> offsets = ArrivalSchedule.poisson(50, Duration.ofSeconds(3), 3).offsetsNanos();

    assertThat(offsets).isSorted().allMatch(offset -> offset >= 0 && offset < 3_000_000_000L);
  }

  @Test
  void aSeedRepeatsThem() {
    Duration length = Duration.ofSeconds(10);

    assertThat(ArrivalSchedule.poisson(5, length, 4))
        .isEqualTo(ArrivalSchedule.poisson(5, length, 4));
    assertThat(ArrivalSchedule.poisson(5, length, 4))
        .isNotEqualTo(ArrivalSchedule.poisson(5, length, 5));
  }

  @Test
  void aRateOfNothingIsRefused() {
    assertThatThrownBy(() -> ArrivalSchedule.poisson(0, Duration.ofSeconds(1), 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
