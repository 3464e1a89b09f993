package org.strategysandbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Daemons that cannot be reached, or say nothing. */
class DockerJavaPortTest {
  private static final Duration TIMEOUT = Duration.ofMillis(200);

  private static final SandboxSession LISTENER =
      new SandboxSession(new SessionOutput.OutputBounds(1, 1, 1, 1));

  @Test
  void absentDaemonIsUnavailable() {
    try (DockerJavaPort port = new DockerJavaPort("unix:///nonexistent/docker.sock", TIMEOUT)) {
      DockerException failure = catchThrowableOfType(DockerException.class, port::info);

      assertThat(failure.kind()).isEqualTo(DockerException.Kind.UNAVAILABLE);
      assertThat(failure).hasMessageContaining("unix:///nonexistent/docker.sock");
    }
  }

  @Test
  void silentDaemonIsUnavailableAfterTheDeadline() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      assertEveryCallEnds("tcp://127.0.0.1:" + silent.getLocalPort());
    }
  }

  /** Sockets of the Unix domain have no time-out of their own. */
  @Test
  @Timeout(30)
  void silentDaemonBehindAUnixSocketIsUnavailableAfterTheDeadline(@TempDir Path folder)
      throws IOException {
    Path socket = folder.resolve("docker.sock");
    try (ServerSocketChannel silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      silent.bind(UnixDomainSocketAddress.of(socket));
      assertEveryCallEnds("unix://" + socket);
    }
  }

  @Test
  @Timeout(30)
  void callerThatIsInterruptedDoesNotWaitAndStaysInterrupted(@TempDir Path folder)
      throws IOException {
    Path socket = folder.resolve("docker.sock");
    try (ServerSocketChannel silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        DockerJavaPort port = new DockerJavaPort("unix://" + socket, Duration.ofMinutes(10))) {
      silent.bind(UnixDomainSocketAddress.of(socket));
      Thread.currentThread().interrupt();
      assertUnavailable(port::info);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private static void assertEveryCallEnds(String host) {
    try (DockerJavaPort port = new DockerJavaPort(host, TIMEOUT)) {
      assertUnavailable(() -> port.list(Map.of()));
      assertUnavailable(() -> port.start("c1"));
      assertUnavailable(() -> port.remove("c1"));
      assertUnavailable(() -> port.attach("c1", LISTENER));
      assertUnavailable(() -> port.awaitExit("c1", TIMEOUT));
      assertUnavailable(() -> port.killedFromOutside("c1"));
    }
  }

  private static void assertUnavailable(Runnable call) {
    DockerException failure = catchThrowableOfType(DockerException.class, call::run);

    assertThat(failure.kind()).isEqualTo(DockerException.Kind.UNAVAILABLE);
    assertThat(failure.isTransient()).isTrue();
  }
}
