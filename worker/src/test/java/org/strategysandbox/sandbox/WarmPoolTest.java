package org.strategysandbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strategysandbox.sandbox.PoolListener.Eviction;
import org.strategysandbox.sandbox.PoolListener.Miss;
import org.strategysandbox.sandbox.SandboxRequest.RunLimits;
import org.strategysandbox.sandbox.SandboxRun.Start;

/** Which container serves which run, and that none stays. */
class WarmPoolTest {
  private static final FrameBytes ANSWER = new FrameBytes().frame(FrameBytes.RESULT, "{}").end();

  private final FakeDocker docker = new FakeDocker().onSend(ANSWER);

  @AfterEach
  void everyContainerIsRemovedAndEveryStreamClosed() {
    assertThat(docker.left()).isEmpty();
    assertThat(docker.openStreams()).isZero();
  }

  @Test
  void runGetsAContainerThatWasReadyBefore() throws Exception {
    try (Pools pool = new Pools(docker, 2).awaitReady(2)) {
      SandboxRun run = pool.run();

      assertThat(run.ending()).isEqualTo(SandboxRun.Ending.RESULT);
      assertThat(run.timings().start()).isEqualTo(Start.WARM);
      assertThat(run.timings().phases().total()).isZero();
      assertThat(run.containerId()).isIn("c1", "c2");
      pool.awaitReady(2);
      assertThat(pool.counters.takes(Start.WARM)).isEqualTo(1);
      assertThat(pool.counters.warmed()).isEqualTo(3);
    }
  }

  @Test
  void nobodyHasToListen() throws Exception {
    docker.fail(FakeDocker.Call.UPDATE, sick());
    try (Pools pool =
        new Pools(docker, 1, Long.MAX_VALUE, failures -> Duration.ofMillis(1), PoolListener.NONE)) {
      pool.awaitReady(1);
      RunLimits other = new RunLimits(1L << 40, 8, Duration.ofSeconds(1), 4096, 1 << 20);
      assertThat(pool.run(other).timings().start()).isEqualTo(Start.COLD);
      assertThat(pool.run().timings().start()).isEqualTo(Start.WARM);
    }
  }

  @Test
  void noContainerServesTwice() throws Exception {
    Set<String> used = new HashSet<>();
    try (Pools pool = new Pools(docker, 3)) {
      for (int i = 0; i < 20; i++) {
        used.add(pool.run().containerId());
      }
    }
    assertThat(used).hasSize(20);
  }

  @Test
  void containerIsClampedToItsQuotaBeforeItIsOffered() throws Exception {
    try (Pools pool = new Pools(docker, 1).awaitReady(1)) {
      ContainerSpec made = docker.created().get(0);
      assertThat(made.cpus()).isEqualTo(2);
      assertThat(made.cpuShares()).isEqualTo(128);
      assertThat(docker.updates())
          .containsExactly(
              new FakeDocker.Update("c1", new ContainerResources(1 << 28, 0.5, 64, 1024)));
      assertThat(pool.executor.ready()).isEqualTo(1);
    }
  }

  @Test
  void containerThatCannotBeClampedIsNeverOffered() throws Exception {
    docker.fail(FakeDocker.Call.UPDATE, sick());
    try (Pools pool = new Pools(docker, 1).awaitReady(1)) {
      assertThat(pool.run().containerId()).isEqualTo("c2");
      assertThat(pool.counters.warmUpsFailed()).isEqualTo(1);
    }
  }

  @Test
  void runnerThatIsNotLockedDownIsNeverOffered() throws Exception {
    CountDownLatch failed = new CountDownLatch(1);
    docker.onStart(
        listener -> {
          listener.stdout(new FrameBytes().frame(FrameBytes.READY, "{\"layers\":[]}").bytes());
          failed.countDown();
        });
    try (Pools pool = new Pools(docker, 1, Long.MAX_VALUE, failures -> Duration.ofMinutes(1))) {
      failed.await();
      await().until(() -> pool.counters.warmUpsFailed() == 1);
      assertThat(pool.executor.ready()).isZero();
      assertThatThrownBy(pool::run)
          .isInstanceOf(SandboxUnavailableException.class)
          .hasMessageContaining("does not lock itself down");
    }
    assertThat(docker.sent()).isEmpty();
  }

  @Test
  void deadContainerIsReplacedAtOnce() throws Exception {
    try (Pools pool = new Pools(docker, 1).awaitReady(1)) {
      docker.streams("c1").closed();

      await().until(() -> pool.counters.evictions(Eviction.DEAD) == 1);
      pool.awaitReady(1);
      assertThat(pool.run().containerId()).isEqualTo("c2");
    }
  }

  @Test
  void containerThatSpeaksUnaskedOutOfTurnIsDropped() throws Exception {
    try (Pools pool = new Pools(docker, 1).awaitReady(1)) {
      docker.streams("c1").stdout(ANSWER.bytes());

      await().until(() -> pool.counters.evictions(Eviction.DEAD) == 1);
      assertThat(pool.awaitReady(1).run().containerId()).isEqualTo("c2");
    }
  }

  @Test
  void oldContainerIsNotHandedOut() throws Exception {
    try (Pools pool = new Pools(docker, 1).awaitReady(1)) {
      pool.now.set(SandboxRuns.NOW.plus(Pools.MAX_AGE));

      assertThat(pool.run().containerId()).isNotEqualTo("c1");
      assertThat(pool.counters.evictions(Eviction.OLD)).isEqualTo(1);
    }
  }

  @Test
  void containerIsHandedOutUntilTheMomentItIsOld() throws Exception {
    try (Pools pool = new Pools(docker, 1).awaitReady(1)) {
      pool.now.set(SandboxRuns.NOW.plus(Pools.MAX_AGE).minusMillis(1));

      assertThat(pool.run().containerId()).isEqualTo("c1");
    }
  }

  @Test
  void changedTemplateDrainsThePool() throws Exception {
    try (Pools pool = new Pools(docker, 2).awaitReady(2)) {
      pool.template.set(new PoolTemplate(SandboxRuns.settings(), Pools.LIMITS, "dataset-2"));

      assertThat(pool.run().containerId()).isNotIn("c1", "c2");
      assertThat(pool.counters.evictions(Eviction.CHANGED)).isEqualTo(2);
      pool.awaitReady(2);
      assertThat(pool.run().timings().start()).isEqualTo(Start.WARM);
    }
  }

  @Test
  void smallerTimeoutAndOutputNeedNoCallToTheDaemon() throws Exception {
    docker.onSend(new FrameBytes().frame(FrameBytes.STDOUT, "eleven chars"));
    try (Pools pool = new Pools(docker, 1).awaitReady(1)) {
      SandboxRun run = pool.run(new RunLimits(1 << 28, 0.5, Duration.ofMillis(20), 64, 10));

      assertThat(run.timings().start()).isEqualTo(Start.WARM);
      assertThat(run.ending()).isEqualTo(SandboxRun.Ending.OUTPUT_LIMIT);
      assertThat(run.stdout()).isEqualTo("eleven cha");
      assertThat(docker.updates()).extracting(FakeDocker.Update::id).containsOnlyOnce("c1");
    }
  }

  @Test
  void lowerMemoryCpuAndPidsAreOneUpdate() throws Exception {
    try (Pools pool = new Pools(docker, 1).awaitReady(1)) {
      SandboxRun run = pool.run(new RunLimits(1 << 27, 0.25, Duration.ofMillis(20), 16, 100));

      assertThat(run.timings().start()).isEqualTo(Start.UPDATED);
      assertThat(run.containerId()).isEqualTo("c1");
      assertThat(run.timings().phases().update()).isPositive();
      assertThat(docker.updates())
          .contains(new FakeDocker.Update("c1", new ContainerResources(1 << 27, 0.25, 16, 1024)));
      assertThat(docker.updates().stream().filter(update -> update.id().equals("c1"))).hasSize(2);
    }
  }

  @Test
  void refusedUpdateMeansAColdStart() throws Exception {
    // No other container is made meanwhile, whose update would be the refused one.
    try (Pools pool = Pools.withLull(docker, 2, Duration.ofMinutes(1)).awaitReady(2)) {
      docker.fail(FakeDocker.Call.UPDATE, sick());

      SandboxRun run = pool.run(new RunLimits(1 << 27, 0.5, Duration.ofMillis(20), 64, 100));

      assertThat(run.timings().start()).isEqualTo(Start.COLD);
      assertThat(run.containerId()).isNotEqualTo("c1");
      assertThat(pool.counters.misses(Miss.BROKEN)).isEqualTo(1);
    }
  }

  @Test
  void otherLimitsThanThePoolsMeanAColdStart() throws Exception {
    try (Pools pool = new Pools(docker, 1).awaitReady(1)) {
      SandboxRun run = pool.run(new RunLimits(1 << 29, 0.5, Duration.ofMillis(20), 64, 100));

      assertThat(run.timings().start()).isEqualTo(Start.COLD);
      assertThat(pool.counters.misses(Miss.UNFIT)).isEqualTo(1);
      assertThat(pool.executor.ready()).isEqualTo(1);
    }
  }

  @Test
  void emptyPoolMeansAColdStartThatIsCounted() throws Exception {
    CountDownLatch mayWarm = new CountDownLatch(1);
    Thread caller = Thread.currentThread();
    docker.onStart(
        listener -> {
          if (Thread.currentThread() != caller) {
            awaitUninterruptibly(mayWarm);
          }
          listener.stdout(FrameBytes.ready().bytes());
        });
    try (Pools pool = new Pools(docker, 1)) {
      SandboxRun run = pool.run();

      assertThat(run.timings().start()).isEqualTo(Start.COLD);
      assertThat(run.timings().phases().total()).isPositive();
      assertThat(pool.counters.misses(Miss.EMPTY)).isEqualTo(1);
      mayWarm.countDown();
      assertThat(pool.awaitReady(1).run().timings().start()).isEqualTo(Start.WARM);
    }
  }

  @Test
  void coldStartIsClampedToo() throws Exception {
    try (Pools pool = new Pools(docker, 1).awaitReady(1)) {
      String id =
          String.valueOf(
              pool.run(new RunLimits(1 << 29, 1, Duration.ofMillis(20), 64, 100)).containerId());

      assertThat(docker.updates())
          .contains(new FakeDocker.Update(id, new ContainerResources(1 << 29, 1, 64, 1024)));
    }
  }

  @Test
  void labelsReckonWithTheTimeInThePool() {
    try (Pools pool = new Pools(docker, 1).awaitReady(1)) {
      // start timeout 50 ms at an eighth of the weight, wall clock 100 ms, grace 20 s
      Instant deadline = SandboxRuns.NOW.plus(Pools.MAX_AGE).plusMillis(20_500);
      assertThat(docker.created().get(0).labels())
          .containsEntry(ContainerLabels.CREATED, SandboxRuns.NOW.toString())
          .containsEntry(ContainerLabels.DEADLINE, deadline.toString());
      assertThat(pool.executor.ready()).isEqualTo(1);
    }
  }

  @Test
  void observerHearsOfAPooledContainerWhenItIsAssigned() throws Exception {
    List<String> observed = new ArrayList<>();
    try (Pools pool = new Pools(docker, 1).awaitReady(1)) {
      pool.now.set(SandboxRuns.NOW.plusSeconds(60));
      pool.executor.run(
          SandboxRuns.request(),
          new ContainerObserver() {
            @Override
            public void created(String containerId, Instant at, Instant deadline) {
              observed.add(containerId + " at " + at + " until " + deadline);
            }

            @Override
            public void removed(String containerId) {
              observed.add("removed " + containerId);
            }
          });
    }
    assertThat(observed)
        .containsExactly("c1 at 2026-01-05T00:01:00Z until 2026-01-05T00:10:20.500Z", "removed c1");
  }

  @Test
  void cancelledRunDoesNotGiveItsContainerBack() throws Exception {
    try (Pools pool = new Pools(docker, 1).awaitReady(1)) {
      docker.onSend(listener -> Thread.currentThread().interrupt());

      assertThatThrownBy(pool::run).isInstanceOf(InterruptedException.class);
      docker.onSend(ANSWER);
      assertThat(pool.run().containerId()).isNotEqualTo("c1");
    }
  }

  @Test
  void cancelledWhileTheLimitsAreLoweredIsRemoved() throws Exception {
    try (Pools pool = new Pools(docker, 1).awaitReady(1)) {
      Thread caller = Thread.currentThread();
      docker.onUpdate(
          () -> {
            if (Thread.currentThread() == caller) {
              caller.interrupt();
            }
          });

      assertThatThrownBy(
              () -> pool.run(new RunLimits(1 << 27, 0.5, Duration.ofMillis(20), 64, 100)))
          .isInstanceOf(InterruptedException.class);
      assertThat(docker.sent()).isEmpty();
    }
  }

  private static DockerException sick() {
    return new DockerException(DockerException.Kind.DAEMON_ERROR, "planned", null);
  }

  static void awaitUninterruptibly(CountDownLatch latch) {
    boolean interrupted = false;
    while (true) {
      try {
        latch.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
