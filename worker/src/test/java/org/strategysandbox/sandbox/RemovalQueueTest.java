package org.strategysandbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The outcome does not wait for the removal, and nothing is forgotten. */
class RemovalQueueTest {
  private static final Duration SOON = Duration.ofMillis(1);
  private static final Duration LONG = Duration.ofSeconds(20);

  private final FakeDocker docker =
      new FakeDocker().onSend(new FrameBytes().frame(FrameBytes.RESULT, "{}").end());
  private final PoolCounters counters = new PoolCounters();

  private RemovalQueue queue(int room, Duration closing) {
    return new RemovalQueue(
        new ContainerRemoval(docker, Duration.ZERO), counters, room, SOON, closing);
  }

  private String container() {
    return docker.create(
        SandboxRuns.settings()
            .containerSpec(SandboxRuns.request().limits(), Collections.emptyMap()));
  }

  @Test
  void outcomeIsThereBeforeTheContainerIsGone() throws Exception {
    CountDownLatch mayGo = new CountDownLatch(1);
    docker.onRemove(() -> WarmPoolTest.awaitUninterruptibly(mayGo));
    try (SandboxExecutor executor = SandboxRuns.executor(docker)) {
      assertThat(executor.run(SandboxRuns.request()).ending()).isEqualTo(SandboxRun.Ending.RESULT);
      assertThat(docker.left()).hasSize(1);
      mayGo.countDown();
      assertThat(executor.awaitRemovals(LONG)).isTrue();
      assertThat(docker.left()).isEmpty();
    }
  }

  @Test
  void daemonThatDoesNotAnswerIsAskedAgainLater() throws Exception {
    DockerException down = new DockerException(DockerException.Kind.UNAVAILABLE, "down", null);
    docker.fail(FakeDocker.Call.REMOVE, down, down, down, down, down);
    String id = container();
    try (RemovalQueue queue = queue(4, LONG)) {
      queue.add(id, null, ContainerObserver.NONE);
      assertThat(queue.awaitEmpty(LONG)).isTrue();
    }
    assertThat(docker.left()).isEmpty();
    assertThat(counters.removalsFailed()).isEqualTo(1);
    assertThat(counters.removed()).isEqualTo(1);
  }

  @Test
  void containerThatTheDaemonRefusesToRemoveIsGivenUpAndCounted() throws Exception {
    DockerException sick = new DockerException(DockerException.Kind.DAEMON_ERROR, "sick", null);
    docker.fail(FakeDocker.Call.REMOVE, sick, sick, sick, sick);
    try (RemovalQueue queue = queue(4, LONG)) {
      queue.add(container(), null, ContainerObserver.NONE);
      assertThat(queue.awaitEmpty(LONG)).isTrue();
    }
    assertThat(counters.removalsFailed()).isEqualTo(1);
    assertThat(docker.left()).hasSize(1);
  }

  @Test
  void runsWaitWhileTooManyAreOnTheirWayOut() throws Exception {
    CountDownLatch mayGo = new CountDownLatch(1);
    docker.onRemove(() -> WarmPoolTest.awaitUninterruptibly(mayGo));
    try (RemovalQueue queue = queue(1, LONG)) {
      queue.add(container(), null, ContainerObserver.NONE);
      CountDownLatch passed = new CountDownLatch(1);
      Thread waiting =
          new Thread(
              () -> {
                try {
                  queue.awaitRoom();
                  passed.countDown();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      waiting.start();
      await().until(() -> waiting.getState() == Thread.State.WAITING);
      mayGo.countDown();
      assertThat(passed.await(20, TimeUnit.SECONDS)).isTrue();
      waiting.join();
    }
  }

  @Test
  void closingDoesNotWaitForEver() {
    CountDownLatch mayGo = new CountDownLatch(1);
    AtomicReference<Thread> remover = new AtomicReference<>();
    docker.onRemove(
        () -> {
          remover.set(Thread.currentThread());
          WarmPoolTest.awaitUninterruptibly(mayGo);
        });
    RemovalQueue queue = queue(4, SOON);
    queue.add(container(), null, ContainerObserver.NONE);
    await().until(() -> remover.get() != null);

    queue.close();

    assertThat(queue.pending()).isEqualTo(1);
    mayGo.countDown();
    await().until(() -> docker.left().isEmpty());
  }

  @Test
  void containerThatComesAfterClosingIsRemovedByItsCaller() {
    RemovalQueue queue = queue(4, LONG);
    queue.close();

    queue.add(container(), null, ContainerObserver.NONE);

    assertThat(docker.left()).isEmpty();
    assertThat(queue.pending()).isZero();
  }
}
