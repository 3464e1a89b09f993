package org.strategysandbox.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What the first bytes of a runner tell. */
class TimedDockerTest {
  private static double told(String ready) {
    return TimedDocker.sinceFirstLine(ready.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readyTellsHowLongAgoItsFirstLineWas() {
    assertThat(told("\u0010\u0000{\"protocol\": 1, \"sinceFirstLineMillis\": 123.456}"))
        .isEqualTo(123.456);
    assertThat(told("{\"sinceFirstLineMillis\":7}")).isEqualTo(7);
  }

  @Test
  void imageThatDoesNotTellHasNoFigure() {
    assertThat(told("{\"protocol\": 1}")).isNaN();
    assertThat(told("{\"sinceFirstLineMillis\": \"soon\"}")).isNaN();
  }
}
