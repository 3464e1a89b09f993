package org.strategysandbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Failures of the infrastructure and cancelled runs: no container stays, and the caller knows. */
class SandboxExecutorFailureTest {
  private final FakeDocker docker =
      new FakeDocker().onSend(new FrameBytes().frame(FrameBytes.RESULT, "{}").end());

  @AfterEach
  void everyContainerIsRemovedAndEveryStreamClosed() {
    boolean interrupted = Thread.interrupted();
    assertThat(docker.left()).isEmpty();
    assertThat(docker.openStreams()).isZero();
    assertThat(interrupted).as("a test that interrupts must see to the flag").isFalse();
  }

  private SandboxRun run() throws Exception {
    try (SandboxExecutor executor = SandboxRuns.executor(docker)) {
      return executor.run(SandboxRuns.request());
    }
  }

  private final List<String> observed = new ArrayList<>();

  private SandboxRun runObserved() throws Exception {
    try (SandboxExecutor executor = SandboxRuns.executor(docker)) {
      return executor.run(
          SandboxRuns.request(),
          new ContainerObserver() {
            @Override
            public void created(String containerId, Instant at, Instant deadline) {
              observed.add("created " + containerId);
            }

            @Override
            public void removed(String containerId) {
              observed.add("removed " + containerId);
            }
          });
    }
  }

  @Test
  void observerHearsOfTheContainerAndItsRemoval() throws Exception {
    runObserved();

    assertThat(observed).containsExactly("created c1", "removed c1");
  }

  private SandboxUnavailableException unavailable() {
    return catchThrowableOfType(SandboxUnavailableException.class, this::run);
  }

  private static DockerException failure(DockerException.Kind kind) {
    return new DockerException(kind, "planned " + kind, null);
  }

  @ParameterizedTest
  @EnumSource(DockerException.Kind.class)
  void failedCreationTellsWhetherToTryAgain(DockerException.Kind kind) {
    docker.fail(FakeDocker.Call.CREATE, failure(kind));

    SandboxUnavailableException failure = unavailable();

    assertThat(failure).hasMessage("planned " + kind);
    assertThat(failure.codeSent()).isFalse();
    assertThat(failure.retryable())
        .isEqualTo(
            kind == DockerException.Kind.UNAVAILABLE || kind == DockerException.Kind.DAEMON_ERROR);
  }

  @Test
  void containerOfALostAnswerIsFoundAndRemoved() {
    docker
        .createsAndFails()
        .fail(FakeDocker.Call.CREATE, failure(DockerException.Kind.UNAVAILABLE));

    assertThat(unavailable().retryable()).isTrue();
    assertThat(docker.created()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = FakeDocker.Call.class,
      names = {"ATTACH", "START", "SEND"})
  void failureOnTheWayIsRetryable(FakeDocker.Call call) {
    docker.fail(call, failure(DockerException.Kind.DAEMON_ERROR));

    SandboxUnavailableException failure = unavailable();

    assertThat(failure.retryable()).isTrue();
    assertThat(failure.codeSent()).isEqualTo(call == FakeDocker.Call.SEND);
  }

  @Test
  void containerThatVanishedBeforeItsStartIsRetryable() {
    docker.fail(FakeDocker.Call.START, failure(DockerException.Kind.NOT_FOUND));

    assertThat(unavailable().retryable()).isTrue();
  }

  @Test
  void refusedStartIsNotRetryable() {
    docker.fail(FakeDocker.Call.START, failure(DockerException.Kind.REFUSED));

    assertThat(unavailable().retryable()).isFalse();
  }

  @Test
  void daemonThatDiesDuringTheRunIsRetryable() {
    docker
        .onSend(DockerPort.OutputListener::closed)
        .fail(FakeDocker.Call.AWAIT_EXIT, failure(DockerException.Kind.UNAVAILABLE));

    SandboxUnavailableException failure = unavailable();

    assertThat(failure.retryable()).isTrue();
    assertThat(failure.codeSent()).isTrue();
  }

  @Test
  void failedCreationOfACancelledRunIsACancellation() {
    Thread caller = Thread.currentThread();
    docker
        .onCreate(caller::interrupt)
        .fail(FakeDocker.Call.CREATE, failure(DockerException.Kind.UNAVAILABLE));

    assertThatThrownBy(this::run).isInstanceOf(InterruptedException.class);
  }

  @Test
  void bugInAPortStillRemovesTheContainer() {
    docker.fail(FakeDocker.Call.ATTACH, new IllegalStateException("bug"));

    assertThatThrownBy(this::run).isInstanceOf(IllegalStateException.class).hasMessage("bug");
  }

  @Test
  void notReadyInTimeIsRetryable() {
    docker.onStart(listener -> {});

    SandboxUnavailableException failure = unavailable();

    assertThat(failure).hasMessageContaining("not ready within");
    assertThat(failure.retryable()).isTrue();
    assertThat(failure.codeSent()).isFalse();
  }

  @Test
  void setupFailureIsQuoted() {
    docker
        .onStart(
            listener ->
                listener.stdout(
                    new FrameBytes()
                        .frame(FrameBytes.RESULT, "{\"message\":\"no dataset\"}")
                        .bytes()))
        .exits(new DockerPort.ContainerState(false, 78, false, "oci said no"));

    assertThat(unavailable())
        .hasMessageContaining("no dataset")
        .hasMessageContaining("exit code 78, oci said no");
  }

  @Test
  void stderrOfAFailedStartIsQuotedWithinBounds() {
    docker.onStart(
        listener -> {
          listener.stderr("no module named sandbox_runner".getBytes(StandardCharsets.UTF_8));
          listener.closed();
        });

    assertThat(unavailable()).hasMessageContaining("no module named sandbox_runner");
  }

  @Test
  void endWithoutAWordSaysSo() {
    docker
        .onStart(DockerPort.OutputListener::closed)
        .exits(new DockerPort.ContainerState(false, 137, true, ""));

    assertThat(unavailable())
        .hasMessageContaining("it wrote nothing")
        .hasMessageContaining("memory limit is too low");
  }

  @Test
  void garbageInsteadOfReadyIsNamed() {
    docker
        .onStart(listener -> listener.stdout(new byte[] {1, 2, 3, 4, 5}))
        .exits(new DockerPort.ContainerState(true, 0, false, ""));

    assertThat(unavailable())
        .hasMessageContaining("unknown frame type")
        .hasMessageContaining("still running");
  }

  @Test
  void containerThatIsGoneBeforeReadyIsNamed() {
    docker.onStart(DockerPort.OutputListener::closed).vanishes();

    assertThat(unavailable()).hasMessageContaining("[gone]");
  }

  @Test
  void cancelledRunIsRemoved() {
    docker.onSend(listener -> Thread.currentThread().interrupt());

    assertThatThrownBy(this::run).isInstanceOf(InterruptedException.class);
  }

  @Test
  void cancelledWhileStartingIsRemoved() {
    docker.onStart(listener -> Thread.currentThread().interrupt());

    assertThatThrownBy(this::run).isInstanceOf(InterruptedException.class);
  }

  @Test
  void cancelledWhileCreatingIsRemoved() {
    Thread caller = Thread.currentThread();
    docker.onCreate(caller::interrupt);

    assertThatThrownBy(this::run).isInstanceOf(InterruptedException.class);
  }

  @Test
  void interruptDuringTheEndIsACancellation() {
    docker.onSend(
        listener -> {
          listener.closed();
          Thread.currentThread().interrupt();
        });

    assertThatThrownBy(this::run).isInstanceOf(InterruptedException.class);
  }

  @Test
  void interruptDuringRemovalWaitsAndKeepsTheOutcome() throws Exception {
    Thread caller = Thread.currentThread();
    docker.onRemove(caller::interrupt);

    assertThat(run().ending()).isEqualTo(SandboxRun.Ending.RESULT);
    assertThat(Thread.interrupted()).as("the caller still learns of it").isTrue();
  }

  @Test
  void removalThatFailsTwiceIsTriedAgain() throws Exception {
    docker.fail(
        FakeDocker.Call.REMOVE,
        failure(DockerException.Kind.UNAVAILABLE),
        failure(DockerException.Kind.DAEMON_ERROR));

    assertThat(run().ending()).isEqualTo(SandboxRun.Ending.RESULT);
  }

  @Test
  void removalThatNeverSucceedsKeepsTheOutcome() throws Exception {
    DockerException sick = failure(DockerException.Kind.DAEMON_ERROR);
    docker.fail(FakeDocker.Call.REMOVE, sick, sick, sick, sick);

    assertThat(runObserved().ending()).isEqualTo(SandboxRun.Ending.RESULT);
    assertThat(observed).containsExactly("created c1");
    assertThat(docker.left()).as("left to the reaper").containsExactly("c1");
    docker.remove("c1");
  }

  @Test
  void streamThatDoesNotCloseKeepsTheOutcome() throws Exception {
    docker.fail(FakeDocker.Call.CLOSE_STREAM, failure(DockerException.Kind.DAEMON_ERROR));

    assertThat(run().ending()).isEqualTo(SandboxRun.Ending.RESULT);
  }

  @Test
  void aContainerThatSeesAnotherDatasetGetsNoCode() {
    SandboxUnavailableException failure =
        catchThrowableOfType(
            SandboxUnavailableException.class,
            () -> {
              try (SandboxExecutor executor =
                  SandboxRuns.executor(docker, SandboxRuns.settings().ofDataset("ab".repeat(32)))) {
                executor.run(SandboxRuns.request());
              }
            });
    assertThat(failure).hasMessageContaining("another dataset");
    assertThat(failure.codeSent()).isFalse();
    assertThat(docker.sent()).isEmpty();
  }
}
