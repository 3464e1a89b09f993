package org.strategysandbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.HostConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.strategysandbox.sandbox.PoolListener.Eviction;
import org.strategysandbox.sandbox.SandboxRequest.RunLimits;
import org.strategysandbox.sandbox.SandboxRun.Ending;
import org.strategysandbox.sandbox.SandboxRun.Start;

/** The pool on a real daemon. */
@Tag("docker")
@Timeout(300)
class WarmPoolDaemonTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration AGE = Duration.ofMinutes(10);

  private final RealSandbox sandbox = new RealSandbox();
  private final PoolCounters counters = new PoolCounters();
  private final List<SandboxExecutor> executors = new ArrayList<>();

  @AfterEach
  void nothingIsLeft() {
    try (sandbox) {
      executors.forEach(SandboxExecutor::close);
      assertThat(sandbox.left()).isEmpty();
    }
  }

  private SandboxExecutor pool(int size, Duration maxAge) {
    SandboxExecutor executor = sandbox.pooled(size, maxAge, counters);
    executors.add(executor);
    await().atMost(LONG).until(() -> executor.ready() == size);
    return executor;
  }

  private static SandboxRequest hello() {
    return RealSandbox.request(LONG, "print('hello')");
  }

  @Test
  void everySubmissionHasAContainerOfItsOwn() throws Exception {
    SandboxExecutor executor = pool(2, AGE);
    ExecutorService slots = Executors.newFixedThreadPool(2);
    Set<String> containers = new HashSet<>();
    try {
      List<Future<SandboxRun>> runs = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        runs.add(slots.submit(() -> executor.run(hello())));
      }
      for (Future<SandboxRun> run : runs) {
        assertThat(run.get().stdout()).isEqualTo("hello\n");
        containers.add(run.get().containerId());
      }
    } finally {
      slots.shutdownNow();
    }
    assertThat(containers).hasSize(12);
    assertThat(executor.awaitRemovals(LONG)).isTrue();
    assertThat(sandbox.left())
        .extracting(DockerPort.ContainerSummary::id)
        .doesNotContainAnyElementsOf(containers);
    assertThat(counters.takes(Start.WARM)).isPositive();
  }

  @Test
  void nothingOfOneSubmissionReachesTheNext() throws Exception {
    SandboxExecutor executor = pool(1, AGE);
    executor.run(
        RealSandbox.request(
            LONG,
            "open('/tmp/left', 'w').write('x')",
            "import builtins",
            "builtins.left = 1",
            "import pandas",
            "pandas.left = 1"));
    await().atMost(LONG).until(() -> executor.ready() == 1);

    SandboxRun next =
        executor.run(
            RealSandbox.request(
                LONG,
                "import builtins, os, pandas",
                "print(hasattr(builtins, 'left'), hasattr(pandas, 'left'), os.path.exists('/tmp/left'))"));

    assertThat(next.timings().start()).isEqualTo(Start.WARM);
    assertThat(next.stdout()).isEqualTo("False False False\n");
  }

  @Test
  void waitingContainerHasTheLimitsOfARun() throws Exception {
    pool(1, AGE);
    RunLimits limits = hello().limits();
    try (DockerClient operator = RealSandbox.rawClient()) {
      HostConfig host =
          operator.inspectContainerCmd(sandbox.left().get(0).id()).exec().getHostConfig();
      assertThat(host.getCpuQuota()).isEqualTo(Math.round(limits.cpus() * 100_000));
      assertThat(host.getCpuShares()).isEqualTo(1024);
      assertThat(host.getMemory()).isEqualTo(limits.memoryBytes());
      assertThat(host.getMemorySwap()).isEqualTo(limits.memoryBytes());
      assertThat(host.getPidsLimit()).isEqualTo(limits.pids());
    }
  }

  @Test
  void lowerLimitsHoldInAWaitingContainer() throws Exception {
    SandboxExecutor executor = pool(2, AGE);
    RunLimits small = new RunLimits(128L << 20, 0.5, LONG, 12, 64 << 10);
    byte[] hog = RealSandbox.request(LONG, "x = b'x' * (160 << 20)").submissionFrame();
    byte[] threads =
        RealSandbox.request(
                LONG,
                "import threading, time",
                "for _ in range(20): threading.Thread(target=time.sleep, args=(5,)).start()")
            .submissionFrame();

    SandboxRun killed = executor.run(new SandboxRequest(hog, small));
    SandboxRun refused = executor.run(new SandboxRequest(threads, small));

    assertThat(killed.timings().start()).isEqualTo(Start.UPDATED);
    assertThat(killed.ending()).isEqualTo(Ending.OUT_OF_MEMORY);
    assertThat(refused.timings().start()).isEqualTo(Start.UPDATED);
    assertThat(refused.usage().refusedPids()).isPositive();
  }

  @Test
  void killedContainerIsReplacedAndNoSubmissionFails() throws Exception {
    SandboxExecutor executor = pool(2, AGE);
    try (DockerClient operator = RealSandbox.rawClient()) {
      for (DockerPort.ContainerSummary waiting : sandbox.left()) {
        operator.killContainerCmd(waiting.id()).exec();
      }
    }
    await().atMost(LONG).until(() -> counters.evictions(Eviction.DEAD) == 2);

    assertThat(executor.run(hello()).ending()).isEqualTo(Ending.RESULT);
    await().atMost(LONG).until(() -> executor.ready() == 2);
  }

  @Test
  void oldContainersAreReplacedBeforeTheirDeadline() throws Exception {
    SandboxExecutor executor = pool(1, Duration.ofSeconds(3));
    DockerPort.ContainerSummary first = sandbox.left().get(0);

    await().atMost(LONG).until(() -> counters.evictions(Eviction.OLD) >= 1);
    await().atMost(LONG).until(() -> executor.ready() == 1);

    await()
        .atMost(LONG)
        .until(() -> sandbox.left().stream().noneMatch(c -> c.id().equals(first.id())));
    assertThat(Instant.now()).isBefore(Instant.parse(first.labels().get(ContainerLabels.DEADLINE)));
  }
}
