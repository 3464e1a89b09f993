package org.strategysandbox.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.strategysandbox.event.WorkerEvent;

class WorkerDeathsTest {
  private long now;
  private final WorkerDeaths deaths = new WorkerDeaths("me", () -> now);

  @Test
  void aWorkerThatFellSilentDiedOfWhatItRan() {
    beat("w1", "s-1", "s-2");
    beat("w2", "s-1");
    pass(9);
    beat("me");

    assertThat(deaths.of("s-1", 0)).isEqualTo(new WorkerDeaths.Verdict(2, 0));
    assertThat(deaths.of("s-2", 0)).isEqualTo(new WorkerDeaths.Verdict(1, 0));
    assertThat(deaths.of("s-1", 1)).isEqualTo(new WorkerDeaths.Verdict(0, 0));
  }

  @Test
  void whoWasHeardJustNowIsNotDead() {
    beat("w1", "s-1");
    pass(7);
    beat("me");

    assertThat(deaths.of("s-1", 0)).isEqualTo(new WorkerDeaths.Verdict(0, 1));
  }

  @Test
  void aWorkerThatStoppedInOrderOrGoesOnDidNotDie() {
    beat("w1", "s-1");
    beat("w2", "s-1");
    deaths.accept(new WorkerEvent.Stopped("w1"));
    beat("w2");
    pass(60);
    beat("me");

    assertThat(deaths.of("s-1", 0)).isEqualTo(new WorkerDeaths.Verdict(0, 0));
  }

  @Test
  void nobodyIsDeclaredDeadWhileTheBrokerIsAway() {
    beat("me");
    beat("w1", "s-1");
    pass(60);

    assertThat(deaths.of("s-1", 0)).isEqualTo(new WorkerDeaths.Verdict(0, 1));
  }

  private void pass(int seconds) {
    now += Duration.ofSeconds(seconds).toNanos();
  }

  private void beat(String worker, String... running) {
    List<WorkerEvent.Running> what =
        List.of(running).stream().map(id -> new WorkerEvent.Running(id, 0)).toList();
    deaths.accept(
        new WorkerEvent.Heartbeat(
            worker, "h", 1, "test", Instant.EPOCH, 2, 1, false, what, Map.of()));
  }
}
