package org.strategysandbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many runs at once on a real daemon: neither containers nor threads stay. */
@Tag("docker")
class ContainerCleanupTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  private final RealSandbox sandbox = new RealSandbox();
  private final SandboxExecutor executor = sandbox.executor();
  private final ExecutorService slots = Executors.newFixedThreadPool(3);

  @AfterEach
  void close() {
    slots.shutdownNow();
    executor.close();
    sandbox.close();
  }

  private Future<SandboxRun.Ending> submit(String code) {
    return slots.submit(() -> executor.run(RealSandbox.request(LONG, code)).ending());
  }

  @Test
  void parallelRunsOfEveryKindAreJudgedRightAndRemoved() throws Exception {
    List<Future<SandboxRun.Ending>> runs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      runs.add(submit("print('hello')"));
      runs.add(submit("x = [b'x' * (1 << 20) for _ in range(1000)]"));
      runs.add(submit("import os; os._exit(137)"));
    }

    for (int i = 0; i < runs.size(); i += 3) {
      assertThat(runs.get(i).get()).isEqualTo(SandboxRun.Ending.RESULT);
      assertThat(runs.get(i + 1).get()).isEqualTo(SandboxRun.Ending.OUT_OF_MEMORY);
      assertThat(runs.get(i + 2).get()).isEqualTo(SandboxRun.Ending.CRASHED);
    }
    assertThat(executor.awaitRemovals(Duration.ofSeconds(5))).isTrue();
    assertThat(sandbox.left()).isEmpty();
    await().atMost(LONG).until(() -> transportThreads().isEmpty());
  }

  @Test
  void runsThatAreCancelledAtAnyMomentAreRemoved() throws Exception {
    Random moments = new Random(5);
    for (int i = 0; i < 20; i++) {
      CountDownLatch over = new CountDownLatch(1);
      Future<?> run =
          slots.submit(
              () -> {
                try {
                  return executor.run(RealSandbox.request(LONG, "while True: pass"));
                } finally {
                  over.countDown();
                }
              });
      assertThatThrownBy(() -> run.get(1 + moments.nextInt(1_000), TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      run.cancel(true);
      assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();
    }

    assertThat(executor.awaitRemovals(Duration.ofSeconds(5))).isTrue();
    assertThat(sandbox.left()).isEmpty();
    await().atMost(LONG).until(() -> transportThreads().isEmpty());
  }

  private static List<String> transportThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("docker-java"))
        .toList();
  }
}
