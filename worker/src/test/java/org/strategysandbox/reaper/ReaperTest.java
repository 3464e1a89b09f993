package org.strategysandbox.reaper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strategysandbox.event.ContainerEvent;
import org.strategysandbox.event.LifecycleEvent;
import org.strategysandbox.event.WorkerEvent;
import org.strategysandbox.sandbox.ContainerLabels;
import org.strategysandbox.sandbox.DockerException;

class ReaperTest {
  @TempDir Path locks;
  private final ManualClock clock = new ManualClock();
  private final Fleet fleet = new Fleet(Duration.ofSeconds(8));
  private final FakeDaemon daemon = new FakeDaemon();
  private final ConcurrentLinkedQueue<LifecycleEvent> announced = new ConcurrentLinkedQueue<>();
  private Reaper reaper;

  @BeforeEach
  void make() {
    reaper = reaper(false);
  }

  private Reaper reaper(boolean dryRun) {
    return new Reaper(
        new ReaperSettings(
            "mine",
            locks,
            Duration.ofSeconds(8),
            Duration.ofSeconds(10),
            Duration.ofSeconds(5),
            3,
            dryRun),
        daemon,
        fleet,
        announced::add,
        clock,
        clock::nanos);
  }

  @AfterEach
  void close() {
    reaper.close();
  }

  private void container(String id, String worker) {
    Instant now = clock.instant();
    daemon.with(id, worker, now.minusSeconds(60), now.plusSeconds(600));
  }

  /** As the kernel leaves it after kill -9: the file is there and nobody holds it. */
  private void freeLock(String worker) throws IOException {
    Path file = WorkerLocks.file(locks, "mine", worker);
    Files.createDirectories(file.getParent());
    Files.createFile(file);
  }

  private void beats(String worker) {
    fleet.hear(
        new WorkerEvent.Heartbeat(worker, "host", 1, "mine", clock.instant(), 2, 0, false),
        clock.nanos());
  }

  /** So long with a broker that answers. */
  private void follow(int seconds) {
    for (int i = 0; i < seconds; i++) {
      fleet.caughtUp(clock.nanos());
      clock.pass(Duration.ofSeconds(1));
    }
    fleet.caughtUp(clock.nanos());
  }

  @Test
  void removesWhatADeadWorkerLeftAndAnnouncesIt() throws Exception {
    container("c1", "dead");
    freeLock("dead");
    follow(8);
    Sweep sweep = reaper.sweep();
    assertThat(sweep.orphans())
        .extracting(Sweep.Orphan::containerId, Sweep.Orphan::reason, Sweep.Orphan::fate)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("c1", Verdict.WORKER_DEAD, Sweep.Fate.REMOVED));
    assertThat(daemon.ids()).isEmpty();
    assertThat(announced).containsExactly(new ContainerEvent.Removed("c1"));
  }

  @Test
  void leavesContainersOfALiveWorkerBusyOrIdle() throws Exception {
    container("busy", "alive");
    container("pooled", "alive");
    freeLock("alive");
    follow(20);
    beats("alive");
    Sweep sweep = reaper.sweep();
    assertThat(sweep.orphans()).isEmpty();
    assertThat(sweep.kept()).containsExactly(Map.entry(Verdict.WORKER_ALIVE, 2));
    assertThat(daemon.ids()).containsExactly("busy", "pooled");
  }

  @Test
  void leavesAWorkerWhoseProcessIsThereHoweverLongItIsSilent() throws Exception {
    container("c1", "stopped");
    try (LockHolder holder = LockHolder.start(locks, "mine", "stopped")) {
      follow(60);
      assertThat(reaper.sweep().kept()).containsExactly(Map.entry(Verdict.WORKER_ALIVE, 1));
      assertThat(daemon.ids()).containsExactly("c1");

      holder.kill();
      reaper.sweep();
      assertThat(daemon.ids()).isEmpty();
    }
  }

  @Test
  void leavesAWorkerOfAMachineWhoseLocksItCannotSee() throws Exception {
    container("c1", "elsewhere");
    follow(60);
    assertThat(reaper.sweep().kept()).containsExactly(Map.entry(Verdict.WORKER_UNKNOWN, 1));
  }

  @Test
  void withoutKafkaOnlyTheDeadlineDecides() throws Exception {
    container("c1", "dead");
    freeLock("dead");
    clock.pass(Duration.ofSeconds(599));
    assertThat(reaper.sweep().followed()).isFalse();
    assertThat(daemon.ids()).containsExactly("c1");

    clock.pass(Duration.ofSeconds(2));
    assertThat(reaper.sweep().orphans())
        .extracting(Sweep.Orphan::reason)
        .containsExactly(Verdict.OVERDUE);
    assertThat(daemon.ids()).isEmpty();
  }

  @Test
  void leavesContainersOfOthers() throws Exception {
    Instant old = clock.instant().minusSeconds(100_000);
    daemon.with("none", Map.of());
    daemon.with("other", ContainerLabels.forRun("theirs", "host", "dead", old, old));
    daemon.with("tool", ContainerLabels.ofInstallation("mine"));
    follow(20);
    assertThat(reaper.sweep().kept()).containsExactly(Map.entry(Verdict.NO_DEADLINE, 1));
    assertThat(daemon.ids()).containsExactly("none", "other", "tool");
  }

  @Test
  void looksAgainBeforeItRemoves() throws Exception {
    container("c1", "w");
    freeLock("w");
    follow(20);
    daemon.afterList(() -> beats("w"));
    Sweep sweep = reaper.sweep();
    assertThat(daemon.ids()).containsExactly("c1");
    assertThat(sweep.left()).isZero();
    assertThat(sweep.orphans())
        .extracting(Sweep.Orphan::fate)
        .allMatch(fate -> fate == Sweep.Fate.SPARED);
  }

  @Test
  void oneThatAnotherReaperTookIsASuccess() throws Exception {
    container("c1", "dead");
    container("c2", "dead");
    container("c3", "dead");
    freeLock("dead");
    follow(8);
    daemon.afterList(() -> daemon.vanish("c1"));
    daemon.failRemoval(
        "c2", new DockerException(DockerException.Kind.NOT_FOUND, "no such container", null));
    daemon.failRemoval(
        "c3",
        new DockerException(
            DockerException.Kind.DAEMON_ERROR, "removal of c3 is already in progress", null));
    Sweep sweep = reaper.sweep();
    assertThat(sweep.orphans()).extracting(Sweep.Orphan::fate).containsOnly(Sweep.Fate.GONE);
    assertThat(sweep.failed()).isZero();
  }

  @Test
  void aFailedRemovalIsToldAndTriedAgain() throws Exception {
    container("c1", "dead");
    container("c2", "dead");
    freeLock("dead");
    follow(8);
    daemon.failRemoval(
        "c1", new DockerException(DockerException.Kind.DAEMON_ERROR, "device busy", null));
    Sweep first = reaper.sweep();
    assertThat(first.failed()).isEqualTo(1);
    assertThat(first.orphans())
        .filteredOn(orphan -> orphan.fate() == Sweep.Fate.FAILED)
        .extracting(Sweep.Orphan::problem)
        .containsExactly("device busy");
    assertThat(daemon.ids()).containsExactly("c1");

    assertThat(reaper.sweep().left()).isZero();
    assertThat(daemon.ids()).isEmpty();
  }

  @Test
  void aDryRunRemovesNothing() throws Exception {
    container("c1", "dead");
    freeLock("dead");
    follow(8);
    try (Reaper dry = reaper(true)) {
      Sweep sweep = dry.sweep();
      assertThat(sweep.orphans())
          .extracting(Sweep.Orphan::fate)
          .containsExactly(Sweep.Fate.WOULD_BE_REMOVED);
      assertThat(sweep.left()).isEqualTo(1);
    }
    assertThat(daemon.ids()).containsExactly("c1");
    assertThat(announced).isEmpty();
  }

  @Test
  void aDaemonThatDoesNotAnswerIsTold() {
    daemon.down = true;
    assertThatThrownBy(reaper::sweep).isInstanceOf(DockerException.class);
  }

  @Test
  void keepsTheLockFileOfADeadWorkerForAContainerThatAppearsLate() throws Exception {
    container("c1", "dead");
    freeLock("dead");
    follow(8);
    reaper.sweep();
    container("late", "dead");
    reaper.sweep();
    assertThat(daemon.ids()).isEmpty();

    Path file = WorkerLocks.file(locks, "mine", "dead");
    reaper.sweep();
    follow(599);
    reaper.sweep();
    assertThat(file).exists();
    follow(2);
    assertThat(reaper.sweep().orphans()).isEqualTo(List.of());
    assertThat(file).doesNotExist();
  }
}
