package org.strategysandbox.dockerproxy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strategysandbox.sandbox.DockerJavaPort;

/** The proxy's socket, before a daemon that answers every request with the same. */
@Timeout(30)
@SuppressWarnings("try") // the proxy only has to be open
class DockerProxySocketTest {
  private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

  @TempDir Path folder;
  private final List<String> arrived = new CopyOnWriteArrayList<>();
  private final List<String> refused = new CopyOnWriteArrayList<>();
  private Path socket;
  private Path daemonSocket;
  private ServerSocketChannel daemon;
  private DockerJavaPort docker;

  @BeforeEach
  void listen() throws IOException {
    socket = folder.resolve("proxy.sock");
    daemonSocket = folder.resolve("daemon.sock");
    daemon = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    daemon.bind(UnixDomainSocketAddress.of(daemonSocket));
    docker = new DockerJavaPort("unix://" + daemonSocket, Duration.ofSeconds(5));
    Thread thread = new Thread(this::answer, "daemon");
    thread.setDaemon(true);
    thread.start();
  }

  @AfterEach
  void close() throws IOException {
    docker.close();
    daemon.close();
  }

  private void answer() {
    try {
      while (true) {
        try (SocketChannel client = daemon.accept()) {
          ByteBuffer request = ByteBuffer.allocate(4096);
          client.read(request);
          arrived.add(new String(request.array(), 0, request.position(), UTF_8));
          client.write(ByteBuffer.wrap(ANSWER.getBytes(UTF_8)));
        }
      }
    } catch (IOException e) {
      // The test is over.
      assertThat(daemon.isOpen()).isFalse();
    }
  }

  private DockerProxy proxy() throws IOException {
    return DockerProxy.start(
        socket,
        PosixFilePermissions.fromString("rw-rw----"),
        URI.create("unix://" + daemonSocket),
        docker,
        Templates.TEMPLATE,
        Clock.systemUTC(),
        (call, reason) -> refused.add(call + ": " + reason));
  }

  private String ask(String request) throws IOException {
    try (SocketChannel client = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      client.write(ByteBuffer.wrap(request.getBytes(UTF_8)));
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      ByteBuffer buffer = ByteBuffer.allocate(4096);
      while (client.read(buffer) >= 0) {
        answer.write(buffer.array(), 0, buffer.position());
        buffer.clear();
      }
      return answer.toString(UTF_8);
    }
  }

  @Test
  void theDaemonGetsTheProxysWordsAndTheClientTheDaemons() throws IOException {
    try (DockerProxy proxy = proxy()) {
      assertThat(proxy.address()).isEqualTo("unix://" + socket);
      assertThat(ask("GET /v1.41/version HTTP/1.1\r\nHost: evil\r\nX-Registry-Auth: x\r\n\r\n"))
          .isEqualTo(ANSWER);
    }
    assertThat(arrived)
        .containsExactly(
            "GET /v1.41/version HTTP/1.1\r\nHost: docker\r\nConnection: close\r\n\r\n");
    assertThat(refused).isEmpty();
  }

  @Test
  void whatIsRefusedDoesNotReachTheDaemonAndIsTold() throws IOException {
    try (DockerProxy proxy = proxy()) {
      assertThat(ask("POST /build?remote=x HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}"))
          .startsWith("HTTP/1.1 403 ")
          .contains("\"message\":\"docker-proxy: ");
      assertThat(ask("no request\r\n\r\n")).startsWith("HTTP/1.1 400 ");
    }
    assertThat(arrived).isEmpty();
    assertThat(refused).hasSize(2);
    assertThat(refused.get(0)).startsWith("POST /build?remote=x: ");
  }

  @Test
  void secondRequestsOnAConnectionAreNotServed() throws IOException {
    try (DockerProxy proxy = proxy()) {
      ask("GET /version HTTP/1.1\r\n\r\nPOST /build HTTP/1.1\r\n\r\n");
    }
    assertThat(arrived).hasSizeLessThanOrEqualTo(1).noneMatch(request -> request.contains("build"));
  }

  @Test
  void aDaemonThatIsAwayIsUnavailableAndNotAnError() throws IOException {
    daemon.close();
    Files.delete(daemonSocket);
    try (DockerProxy proxy = proxy()) {
      assertThat(ask("GET /version HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 503 ");
    }
  }

  @Test
  void theSocketIsForThoseItIsMeantFor() throws IOException {
    try (DockerProxy proxy = proxy()) {
      assertThat(Files.getPosixFilePermissions(socket))
          .isEqualTo(PosixFilePermissions.fromString("rw-rw----"));
    }
    assertThat(socket).doesNotExist();
  }

  @Test
  void aSocketThatNobodyListensOnIsReplacedAndNothingElse() throws IOException {
    ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    killed.bind(UnixDomainSocketAddress.of(socket));
    killed.close();
    assertThat(socket).exists();
    try (DockerProxy proxy = proxy()) {
      assertThatThrownBy(this::proxy).hasMessageContaining("somebody listens");
      assertThat(ask("GET /version HTTP/1.1\r\n\r\n")).isEqualTo(ANSWER);
    }
    Files.writeString(socket, "precious");
    assertThatThrownBy(this::proxy).hasMessageContaining("no socket");
    assertThat(socket).hasContent("precious");
  }
}
