package org.strategysandbox.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.strategysandbox.config.RetryConfig;

class BackoffTest {
  @Test
  void pausesGrowWithinTheirBounds() {
    Backoff backoff =
        new Backoff(new RetryConfig(3, Duration.ofMillis(100), Duration.ofSeconds(1)));
    for (int failure = 1; failure < 200; failure++) {
      long full = failure > 4 ? 1000 : Math.min(1000, 100L << (failure - 1));
      assertThat(backoff.after(failure).toMillis()).isBetween(full / 2, full);
    }
    assertThat(
            new Backoff(new RetryConfig(1, Duration.ofMinutes(5), Duration.ofHours(1))).after(99))
        .isBetween(Duration.ofMinutes(30), Duration.ofHours(1));
  }
}
