package org.strategysandbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same as {@link InterruptedPhasesTest} on a real daemon. */
@Tag("docker")
class InterruptedContainersTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  private final RealSandbox sandbox = new RealSandbox();

  @AfterEach
  void close() {
    sandbox.close();
  }

  @ParameterizedTest
  @EnumSource(InterruptingPort.Phase.class)
  void containerIsGoneFiveSecondsLater(InterruptingPort.Phase phase) throws Exception {
    String code =
        phase == InterruptingPort.Phase.RUN ? "while True: pass" : "import os\nos._exit(3)";
    CompletableFuture<String> over = new CompletableFuture<>();
    Thread worker =
        new Thread(
            () -> {
              DockerPort port = InterruptingPort.of(sandbox.port(), phase, Thread.currentThread());
              try (SandboxExecutor executor = sandbox.executor(port)) {
                over.complete(executor.run(RealSandbox.request(LONG, code)).ending().name());
              } catch (InterruptedException e) {
                over.complete("interrupted");
              } catch (SandboxUnavailableException | RuntimeException e) {
                over.completeExceptionally(e);
              }
            });
    worker.start();

    assertThat(over.get(20, TimeUnit.SECONDS))
        .isEqualTo(phase == InterruptingPort.Phase.REMOVE ? "CRASHED" : "interrupted");
    await().atMost(Duration.ofSeconds(5)).until(() -> sandbox.left().isEmpty());
    worker.join(5_000);
    assertThat(worker.isAlive()).isFalse();
  }
}
