package org.strategysandbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.dockerjava.api.DockerClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The port against a real daemon. */
@Tag("docker")
class DockerDaemonTest {
  private static final String ANY_FOLDER = "/usr/share";

  private final RealSandbox sandbox = new RealSandbox();
  private final DockerPort port = sandbox.port();
  private final SandboxSession session =
      new SandboxSession(new SessionOutput.OutputBounds(1 << 16, 1, 1, 1));

  @AfterEach
  void removeAll() {
    sandbox.close();
  }

  private static DockerException failureOf(Runnable call) {
    return catchThrowableOfType(DockerException.class, call::run);
  }

  @Test
  void daemonSaysWhoItIs() {
    DockerPort.DaemonInfo info = port.info();

    assertThat(info.version()).isNotBlank();
    assertThat(info.cgroupVersion()).isIn("1", "2");
    assertThat(info.memoryBytes()).isPositive();
    assertThat(info.cpus()).isPositive();
  }

  @Test
  void imageIsFoundOrNot() {
    assertThat(port.findImage(RealSandbox.image())).get().asString().startsWith("sha256:");
    assertThat(port.findImage("no-such-image:" + UUID.randomUUID())).isEmpty();
  }

  @Test
  void missingImageNamesItselfAndTheRemedy() {
    DockerException failure =
        failureOf(() -> port.create(sandbox.spec("no-such-image:1", ANY_FOLDER)));

    assertThat(failure.kind()).isEqualTo(DockerException.Kind.NOT_FOUND);
    assertThat(failure)
        .hasMessageContaining("no-such-image:1")
        .hasMessageContaining("scripts/quickstart.sh");
  }

  @Test
  void missingDatasetIsRefusedAndNotMade() {
    Path absent = Path.of("/tmp", "absent-" + UUID.randomUUID());

    DockerException failure =
        failureOf(() -> port.create(sandbox.spec(RealSandbox.image(), absent.toString())));

    assertThat(failure.kind()).isEqualTo(DockerException.Kind.REFUSED);
    assertThat(failure).hasMessageContaining(absent.toString());
    assertThat(absent).doesNotExist();
    assertThat(sandbox.left()).isEmpty();
  }

  @Test
  void createdContainerIsListedAndRemovedOnceAndAgain() {
    String id = port.create(sandbox.spec(RealSandbox.image(), ANY_FOLDER));

    assertThat(sandbox.left())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.id()).isEqualTo(id);
              assertThat(found.state()).isEqualTo("created");
              assertThat(found.labels()).containsAllEntriesOf(sandbox.labels());
            });
    assertThat(port.list(Map.of(ContainerLabels.INSTALLATION, "somebody-else"))).isEmpty();

    port.remove(id);
    port.remove(id);

    assertThat(sandbox.left()).isEmpty();
    assertThat(port.inspect(id)).isEmpty();
    assertThat(port.awaitExit(id, Duration.ofSeconds(1))).isEmpty();
  }

  @Test
  void unknownContainerIsNotFound() {
    assertThat(failureOf(() -> port.start("none")).kind())
        .isEqualTo(DockerException.Kind.NOT_FOUND);
    assertThat(failureOf(() -> port.attach("none", session)).kind())
        .isEqualTo(DockerException.Kind.NOT_FOUND);
  }

  @Test
  void runningContainerEndsWithItsClient() throws Exception {
    String id = port.create(sandbox.servingSpec());
    try (DockerPort.Attachment attachment = port.attach(id, session)) {
      port.start(id);
      assertThat(session.awaitReady(Duration.ofSeconds(60))).isTrue();
      assertThat(port.awaitExit(id, Duration.ofMillis(100)))
          .get()
          .matches(DockerPort.ContainerState::running);
      assertThat(attachment).isNotNull();
    }

    assertThat(port.awaitExit(id, Duration.ofSeconds(10))).get().matches(state -> !state.running());
    assertThat(port.killedFromOutside(id)).isFalse();
  }

  @Test
  void killByAnOperatorIsOnRecord() throws Exception {
    String id = port.create(sandbox.servingSpec());
    try (DockerPort.Attachment attachment = port.attach(id, session);
        DockerClient operator = RealSandbox.rawClient()) {
      port.start(id);
      assertThat(session.awaitReady(Duration.ofSeconds(60))).isTrue();
      operator.killContainerCmd(id).exec();

      assertThat(session.awaitStop(Duration.ofSeconds(10))).isEqualTo(SandboxSession.Stop.CLOSED);
      assertThat(attachment).isNotNull();
    }

    assertThat(port.awaitExit(id, Duration.ofSeconds(10))).get().matches(s -> s.exitCode() == 137);
    assertThat(port.killedFromOutside(id)).isTrue();
  }

  @Test
  void interruptEndsWaitingAndKeepsTheFlag() {
    String id = port.create(sandbox.spec(RealSandbox.image(), ANY_FOLDER));
    Thread.currentThread().interrupt();

    DockerException failure = failureOf(() -> port.awaitExit(id, Duration.ofMinutes(1)));

    assertThat(failure.kind()).isEqualTo(DockerException.Kind.UNAVAILABLE);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void removalIsFast() {
    String id = port.create(sandbox.spec(RealSandbox.image(), ANY_FOLDER));
    long begin = System.nanoTime();

    port.remove(id);

    assertThat(System.nanoTime() - begin).isLessThan(TimeUnit.SECONDS.toNanos(5));
  }
}
