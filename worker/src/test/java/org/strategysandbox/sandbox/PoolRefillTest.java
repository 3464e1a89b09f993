package org.strategysandbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strategysandbox.sandbox.PoolListener.Eviction;

/** How a pool fills, and how it behaves when it cannot. */
class PoolRefillTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private static final FrameBytes RESULT = new FrameBytes().frame(FrameBytes.RESULT, "{}").end();

  private final FakeDocker docker = new FakeDocker().onSend(RESULT);

  @AfterEach
  void everyContainerIsRemovedAndEveryStreamClosed() {
    assertThat(docker.left()).isEmpty();
    assertThat(docker.openStreams()).isZero();
  }

  private static DockerException down() {
    return new DockerException(DockerException.Kind.UNAVAILABLE, "planned", null);
  }

  @Test
  void noMoreThanTheConfiguredNumberWarmUpAtATime() {
    AtomicInteger now = new AtomicInteger();
    List<Integer> seen = new CopyOnWriteArrayList<>();
    docker.onStart(
        listener -> {
          seen.add(now.incrementAndGet());
          Thread.onSpinWait();
          now.decrementAndGet();
          listener.stdout(FrameBytes.ready().bytes());
        });
    try (Pools pool = new Pools(docker, 12)) {
      pool.awaitReady(12);
    }
    assertThat(Collections.max(seen)).isLessThanOrEqualTo(2);
  }

  @Test
  void halfAsManyWarmUpOnceHalfOfThePoolWaits() {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger started = new AtomicInteger();
    List<Integer> late = new CopyOnWriteArrayList<>();
    docker.onStart(
        listener -> {
          int beside = now.incrementAndGet();
          // The eighth may have been asked for before the sixth was ready.
          if (started.incrementAndGet() > 8) {
            late.add(beside);
          }
          Thread.onSpinWait();
          now.decrementAndGet();
          listener.stdout(FrameBytes.ready().bytes());
        });
    try (Pools pool = new Pools(docker, 12)) {
      pool.awaitReady(12);
    }
    assertThat(late).hasSize(4).containsOnly(1);
  }

  @Test
  void failuresWaitLongerEachTimeAndTryWithOneContainer() {
    docker.fail(FakeDocker.Call.CREATE, down(), down(), down(), down(), down());
    List<Integer> waits = new CopyOnWriteArrayList<>();
    try (Pools pool =
        new Pools(
            docker,
            2,
            Long.MAX_VALUE,
            failures -> {
              waits.add(failures);
              return Duration.ofMillis(1);
            })) {
      pool.awaitReady(2);
      assertThat(pool.counters.warmUpsFailed()).isEqualTo(5);
    }
    // The first two began together; the second of them finds the pause there.
    assertThat(waits).isSorted().doesNotHaveDuplicates().endsWith(5);
  }

  @Test
  void poolIsQuietWhileItWaits() {
    docker.fail(FakeDocker.Call.CREATE, down(), down());
    try (Pools pool = new Pools(docker, 1, Long.MAX_VALUE, failures -> LONG)) {
      await().until(() -> pool.counters.warmUpsFailed() == 1);
      pool.executor.ready();
      assertThat(docker.created()).isEmpty();
      assertThat(pool.counters.warmUpsFailed()).isEqualTo(1);
    }
  }

  @Test
  void coldStartThatWorksEndsTheWait() throws Exception {
    docker.fail(FakeDocker.Call.CREATE, down());
    try (Pools pool = new Pools(docker, 1, Long.MAX_VALUE, failures -> LONG)) {
      await().until(() -> pool.counters.warmUpsFailed() == 1);

      assertThat(pool.run().timings().start()).isEqualTo(SandboxRun.Start.COLD);
      pool.awaitReady(1);
    }
  }

  @Test
  void daemonThatDiesTakesThePoolAndGivesItBack() {
    try (Pools pool = new Pools(docker, 2).awaitReady(2)) {
      docker.fail(FakeDocker.Call.CREATE, down(), down(), down());
      docker.streams("c1").lost();
      docker.streams("c2").lost();

      await().until(() -> pool.counters.evictions(Eviction.DEAD) == 2);
      pool.awaitReady(2);
    }
  }

  @Test
  void noMoreContainersAreMadeThanRunsWillCome() throws Exception {
    try (Pools pool = new Pools(docker, 2, 3, failures -> LONG).awaitReady(2)) {
      pool.run();
      pool.awaitReady(2);
      pool.run();
      pool.run();
      assertThat(pool.executor.ready()).isZero();
      assertThat(pool.executor.warming()).isZero();
    }
    assertThat(docker.created()).hasSize(3);
  }

  @Test
  void runHasTheMachineToItselfWhileHalfOfThePoolWaits() throws Exception {
    List<Integer> during = new CopyOnWriteArrayList<>();
    docker.onSend(
        listener -> {
          during.add(docker.created().size());
          listener.stdout(RESULT.bytes());
        });
    try (Pools pool = Pools.withLull(docker, 2, LONG).awaitReady(2)) {
      pool.run();
    }
    assertThat(during).containsExactly(2);
  }

  @Test
  void emptyPoolIsFilledAtOnce() throws Exception {
    docker.onSend(
        listener -> {
          await().until(() -> docker.created().size() == 2);
          listener.stdout(RESULT.bytes());
        });
    try (Pools pool = Pools.withLull(docker, 1, LONG).awaitReady(1)) {
      pool.run();
    }
  }

  @Test
  void containerIsMadeUpForAfterTheLull() throws Exception {
    try (Pools pool = Pools.withLull(docker, 2, Duration.ofMillis(1)).awaitReady(2)) {
      pool.run();
      pool.awaitReady(2);
    }
  }

  @Test
  void runThatFindsNoneReadyCountsAmongThoseToCome() throws Exception {
    docker.fail(FakeDocker.Call.CREATE, down());
    try (Pools pool = new Pools(docker, 1, 1, failures -> LONG)) {
      await().until(() -> pool.counters.warmUpsFailed() == 1);
      assertThat(pool.run().timings().start()).isEqualTo(SandboxRun.Start.COLD);
      assertThat(pool.executor.warming()).isZero();
    }
    assertThat(docker.created()).hasSize(1);
  }

  @Test
  void containerThatWarmsUpWhileThePoolClosesIsRemoved() throws Exception {
    CountDownLatch starting = new CountDownLatch(1);
    docker.onStart(listener -> starting.countDown());
    Pools pool = new Pools(docker, 1);
    starting.await();

    pool.close();

    assertThat(pool.counters.evictions(Eviction.CLOSED)).isZero();
    assertThat(docker.created()).hasSize(1);
  }

  @Test
  void drainedPoolIsEmptyAndRunsStillWork() throws Exception {
    try (Pools pool = new Pools(docker, 2).awaitReady(2)) {
      assertThat(pool.executor.drain(LONG)).isTrue();

      assertThat(docker.left()).isEmpty();
      assertThat(pool.counters.evictions(Eviction.CLOSED)).isEqualTo(2);
      assertThat(pool.run().timings().start()).isEqualTo(SandboxRun.Start.COLD);
      assertThat(pool.executor.ready()).isZero();
    }
  }
}
