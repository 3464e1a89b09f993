package org.strategysandbox.containment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategysandbox.event.FailureKind;
import org.strategysandbox.event.StrategyResult;

/** However the code behaves, its container has gone one second after the deadline. */
@Tag("docker")
class DeadlineTest {
  private static final long WALL_MILLIS = 2_000;

  private static ContainmentRuns runs;

  @BeforeAll
  static void open() throws Exception {
    runs = new ContainmentRuns();
  }

  @AfterAll
  static void nothingIsLeft() throws Exception {
    assertThat(runs.end()).as("containers left").isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while True: pass",
        "sum(range(10 ** 13))",
        "import signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\nwhile True: pass",
        "import os\nos.read(200, 1)",
        "import time\nwhile True:\n    print('x', flush=True)\n    time.sleep(0.001)",
        "import threading\nfor _ in range(8): threading.Thread(target=sum, args=(range(10**13),)).start()",
        "while True:\n    try: raise KeyError\n    except BaseException: pass",
      })
  void containerHasGoneOneSecondLater(String code) throws Exception {
    Future<StrategyResult> run = runs.submit(code, WALL_MILLIS);
    StrategyResult result = run.get();

    assertThat(result.failure()).isNotNull();
    assertThat(result.failure().kind()).isEqualTo(FailureKind.TIMEOUT);
    assertThat(result.failure().details().get("limitMillis").asLong()).isEqualTo(WALL_MILLIS);
    assertThat(result.usage().wallMillis()).isBetween(WALL_MILLIS, WALL_MILLIS + 1_000);
    assertThat(runs.lastRemoval().toMillis() + result.usage().wallMillis())
        .as("from the code's hand-over to the container's end")
        .isLessThan(WALL_MILLIS + 1_000);
    assertThat(runs.left()).isZero();
  }
}
