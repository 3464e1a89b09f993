package org.strategysandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strategysandbox.broker.FreePorts;
import org.strategysandbox.client.SubmissionClient;
import org.strategysandbox.event.StrategySubmitted;

/** The reaper as a process of its own, beside workers and a broker that are killed or stopped. */
@Tag("faults")
@Timeout(600)
class ReaperFaultsTest {
  private static final String ENDLESS = "total = 0\nwhile True:\n    total += 1\n";
  private static final Duration GONE = Duration.ofSeconds(10);

  private static void submit(Fleet fleet, int count) throws Exception {
    try (SubmissionClient client = SubmissionClient.connect(fleet.kafka())) {
      for (int i = 0; i < count; i++) {
        var unused =
            client.submit(StrategySubmitted.builder("endless-" + i, "faults", ENDLESS).build());
      }
    }
  }

  /** Those that run strategies and those that wait in the pool. */
  private static List<String> awaitContainers(Fleet fleet, String worker) {
    await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> fleet.containersOf(worker).size() == Fleet.CONTAINERS);
    return fleet.containersOf(worker);
  }

  @Test
  void containersOfAKilledWorkerAreGoneWithinTenSecondsAndOthersStay(@TempDir Path folder)
      throws Exception {
    try (Fleet fleet = new Fleet(folder)) {
      String victim = fleet.startWorker();
      submit(fleet, 2);
      awaitContainers(fleet, victim);
      String other = fleet.startWorker();
      submit(fleet, 4);
      List<String> others = awaitContainers(fleet, other);
      ChildJvm reaper = fleet.startReaper();
      // It must have followed the records for as long as silence has to last.
      awaitFollowed(fleet);

      fleet.worker(victim).kill();
      long killed = System.nanoTime();
      await()
          .pollInterval(Duration.ofMillis(100))
          .atMost(GONE)
          .until(() -> fleet.containersOf(victim).isEmpty());
      System.out.printf(
          "containers gone after kill -9 of their worker: %d ms%n",
          (System.nanoTime() - killed) / 1_000_000);
      assertThat(fleet.containersOf(other)).containsAll(others);
      assertThat(reaper.output()).contains("worker_dead");
      assertThat(reaper.terminate()).isEqualTo(143);
    }
  }

  @Test
  void noLiveContainerIsTouchedWhileTheWorkerStandsStillNorWithoutABroker(@TempDir Path folder)
      throws Exception {
    try (Fleet fleet = new Fleet(folder)) {
      String worker = fleet.startWorker();
      submit(fleet, 2);
      List<String> running = awaitContainers(fleet, worker);
      ChildJvm reaper = fleet.startReaper("--set", "reaper.scan_interval=1s");
      ChildJvm blind =
          fleet.startReaperAt(
              FreePorts.brokerIn(folder).port(), "--set", "reaper.scan_interval=1s");

      fleet.worker(worker).signal("STOP");
      stays(fleet, worker, running, Duration.ofSeconds(60));
      fleet.worker(worker).signal("CONT");
      assertThat(orphans(reaper)).isZero();
      assertThat(orphans(blind)).isZero();
    }
  }

  @Test
  void noLiveContainerIsTouchedWhileTheBrokerIsAwayAndADeadOnesIsWhenItIsBack(@TempDir Path folder)
      throws Exception {
    try (Fleet fleet = new Fleet(folder)) {
      String worker = fleet.startWorker();
      submit(fleet, 2);
      List<String> running = awaitContainers(fleet, worker);
      ChildJvm reaper = fleet.startReaper("--set", "reaper.scan_interval=1s");
      awaitFollowed(fleet);

      // Otherwise it would end its runs itself, because it cannot renew their locks.
      fleet.worker(worker).signal("STOP");
      fleet.killBroker();
      stays(fleet, worker, running, Duration.ofSeconds(30));
      assertThat(orphans(reaper)).isZero();

      fleet.worker(worker).kill();
      stays(fleet, worker, running, Duration.ofSeconds(12));
      assertThat(orphans(reaper)).as("without Kafka only deadlines decide").isZero();

      fleet.startBrokerAgain();
      await().atMost(Duration.ofSeconds(60)).until(() -> fleet.containersOf(worker).isEmpty());
      assertThat(reaper.output()).contains("Kafka is followed again");
    }
  }

  /** Another reaper that only looks, and ends as soon as silence can be told. */
  private static void awaitFollowed(Fleet fleet) throws Exception {
    ChildJvm looking = fleet.startReaper("--once", "--dry-run");
    assertThat(looking.output()).contains("\"followed\":true");
  }

  private static void stays(Fleet fleet, String worker, List<String> running, Duration time) {
    await()
        .pollInterval(Duration.ofSeconds(1))
        .during(time)
        .atMost(time.plusSeconds(30))
        .until(() -> fleet.containersOf(worker).containsAll(running));
  }

  private static long orphans(ChildJvm reaper) {
    return reaper.output().lines().filter(line -> line.contains("\"orphans\":[{")).count();
  }
}
