package org.strategysandbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A worker that is interrupted leaves nothing, whatever it was doing. */
class InterruptedPhasesTest {
  private final FakeDocker docker = new FakeDocker().onSend(DockerPort.OutputListener::closed);

  @AfterEach
  void clearTheFlag() {
    Thread.interrupted();
  }

  @ParameterizedTest
  @Timeout(30)
  @EnumSource(InterruptingPort.Phase.class)
  void nothingIsLeft(InterruptingPort.Phase phase) throws Exception {
    DockerPort port = InterruptingPort.of(docker, phase, Thread.currentThread());
    try (SandboxExecutor executor = SandboxRuns.executor(port)) {
      if (phase == InterruptingPort.Phase.REMOVE) {
        // The run is over: its outcome counts, whenever the interrupt comes.
        assertThat(executor.run(SandboxRuns.request()).ending())
            .isEqualTo(SandboxRun.Ending.CRASHED);
        while (!Thread.interrupted()) {
          Thread.onSpinWait();
        }
      } else {
        assertThatThrownBy(() -> executor.run(SandboxRuns.request()))
            .isInstanceOf(InterruptedException.class);
      }
      await().atMost(Duration.ofSeconds(5)).until(() -> docker.left().isEmpty());
    }
    assertThat(docker.openStreams()).isZero();
  }
}
