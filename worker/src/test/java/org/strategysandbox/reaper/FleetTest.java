package org.strategysandbox.reaper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.strategysandbox.event.ContainerEvent;
import org.strategysandbox.event.WorkerEvent;

class FleetTest {
  private static final long SECOND = 1_000_000_000;
  private final Fleet fleet = new Fleet(Duration.ofSeconds(8));

  private static WorkerEvent.Heartbeat beat(String worker) {
    return new WorkerEvent.Heartbeat(worker, "host", 1, "mine", Instant.EPOCH, 2, 0, false);
  }

  private static ContainerEvent.Assigned assigned(String container, String worker) {
    return new ContainerEvent.Assigned(
        container, "s-1", 0, worker, "host", 1, Instant.EPOCH, Instant.EPOCH.plusSeconds(60));
  }

  /** Proofs of being up to date, one a second, both ends included. */
  private void follow(long from, long to) {
    for (long second = from; second <= to; second++) {
      fleet.caughtUp(second * SECOND);
    }
  }

  @Test
  void aWorkerIsSilentEightSecondsAfterItsLastHeartbeat() {
    follow(0, 20);
    fleet.hear(beat("w"), 12 * SECOND);
    assertThat(fleet.signs("w", 20 * SECOND - 1)).isEqualTo(SignsOfLife.BEATING);
    assertThat(fleet.signs("w", 20 * SECOND)).isEqualTo(SignsOfLife.SILENT);
    assertThat(fleet.beating(20 * SECOND - 1)).isEqualTo(1);
    assertThat(fleet.beating(20 * SECOND)).isZero();
  }

  @Test
  void silenceMeansNothingBeforeTheRecordsWereFollowedForAsLong() {
    follow(0, 7);
    assertThat(fleet.signs("never-heard", 7 * SECOND)).isEqualTo(SignsOfLife.UNKNOWN);
    fleet.caughtUp(8 * SECOND);
    assertThat(fleet.signs("never-heard", 8 * SECOND)).isEqualTo(SignsOfLife.SILENT);
  }

  @Test
  void silenceMeansNothingWhileTheBrokerIsAwayNorRightAfterIt() {
    follow(0, 20);
    fleet.hear(beat("w"), 20 * SECOND);
    long outage = 320;
    assertThat(fleet.signs("w", outage * SECOND)).isEqualTo(SignsOfLife.UNKNOWN);

    follow(outage, outage + 7);
    assertThat(fleet.signs("w", (outage + 7) * SECOND)).isEqualTo(SignsOfLife.UNKNOWN);
    fleet.hear(beat("w"), (outage + 7) * SECOND);
    follow(outage + 8, outage + 14);
    assertThat(fleet.signs("w", (outage + 14) * SECOND)).isEqualTo(SignsOfLife.BEATING);
    fleet.caughtUp((outage + 15) * SECOND);
    assertThat(fleet.signs("w", (outage + 15) * SECOND)).isEqualTo(SignsOfLife.SILENT);
  }

  @Test
  void aWorkerThatAnnouncedItsEndIsStoppedUntilItBeatsAgain() {
    fleet.hear(beat("w"), 0);
    fleet.hear(new WorkerEvent.Stopped("w"), 1);
    assertThat(fleet.signs("w", 2)).isEqualTo(SignsOfLife.STOPPED);
    fleet.hear(beat("w"), 3);
    assertThat(fleet.signs("w", 4)).isEqualTo(SignsOfLife.BEATING);
  }

  @Test
  void anAssignmentCountsWhenTheContainersOwnWorkerMadeItAndUntilItsTombstone() {
    fleet.hear(assigned("c", "w"), 0);
    assertThat(fleet.deadline("c", "w")).contains(Instant.EPOCH.plusSeconds(60));
    assertThat(fleet.deadline("c", "another")).isEmpty();
    fleet.hear(new ContainerEvent.Removed("c"), 1);
    assertThat(fleet.deadline("c", "w")).isEmpty();
  }
}
