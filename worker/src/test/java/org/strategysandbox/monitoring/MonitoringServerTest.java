package org.strategysandbox.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.strategysandbox.config.HttpPort;
import org.strategysandbox.config.MonitoringConfig;

@Timeout(60)
class MonitoringServerTest {
  private final AtomicReference<Optional<String>> docker = new AtomicReference<>(Optional.empty());
  private final AtomicReference<Optional<String>> slots = new AtomicReference<>(Optional.empty());
  private final HttpClient client = HttpClient.newHttpClient();
  private MonitoringServer server;

  @BeforeEach
  void start() throws IOException {
    Health health =
        new Health(
            List.of(Check.of("slots", slots::get)),
            List.of(Check.of("docker", docker::get), Check.of("slots", slots::get)));
    server = MonitoringServer.start(loopback(HttpPort.auto()), health, () -> "up 1\n");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static MonitoringConfig loopback(HttpPort port) {
    return new MonitoringConfig("127.0.0.1", port, Optional.empty(), 1);
  }

  private HttpResponse<String> send(String method, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.address().getPort() + path);
    return client.send(
        HttpRequest.newBuilder(uri)
            .method(method, HttpRequest.BodyPublishers.noBody())
            .timeout(Duration.ofSeconds(30))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void servesMetrics() throws Exception {
    HttpResponse<String> answer = send("GET", "/metrics");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("up 1\n");
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/plain; version=0.0.4");
  }

  @Test
  void tellsWhyItIsNotReadyWhileItIsAlive() throws Exception {
    assertThat(send("GET", "/readyz").statusCode()).isEqualTo(200);
    docker.set(Optional.of("no answer\u001b[31m for 20 s"));
    HttpResponse<String> answer = send("GET", "/readyz");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body())
        .isEqualTo(
            "{\"status\":\"not_ready\",\"checks\":[{\"name\":\"docker\",\"ok\":false,"
                + "\"reason\":\"no answer\\\\u001b[31m for 20 s\"},"
                + "{\"name\":\"slots\",\"ok\":true}]}\n");
    assertThat(send("GET", "/healthz").statusCode()).isEqualTo(200);
  }

  @Test
  void isNotAliveWhenOnlyARestartHelps() throws Exception {
    slots.set(Optional.of("1 of 2 work"));
    assertThat(send("GET", "/healthz").statusCode()).isEqualTo(503);
  }

  @Test
  void answersNothingElse() throws Exception {
    assertThat(send("GET", "/").statusCode()).isEqualTo(404);
    assertThat(send("GET", "/metrics/../../etc/passwd").statusCode()).isEqualTo(404);
    assertThat(send("POST", "/metrics").statusCode()).isEqualTo(405);
    HttpResponse<String> head = send("HEAD", "/metrics");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  /** As many as the limit on connections leaves, each holding what it can of a request. */
  @Test
  void clientsThatNeverFinishTheirRequestAreDropped() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 20; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort());
        socket.getOutputStream().write("GET /metrics HTT".getBytes(StandardCharsets.US_ASCII));
        slow.add(socket);
      }
      assertThat(send("GET", "/healthz").statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void takesTheNextPortWhenItMayChooseAndComplainsWhenNot() throws Exception {
    Health health = new Health(List.of(), List.of());
    try (MonitoringServer second =
        MonitoringServer.start(loopback(HttpPort.auto()), health, () -> "")) {
      assertThat(second.address().getPort()).isNotEqualTo(server.address().getPort());
    }
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      HttpPort port = HttpPort.fixed(taken.getLocalPort());
      assertThatThrownBy(() -> MonitoringServer.start(loopback(port), health, () -> ""))
          .isInstanceOf(IOException.class);
    }
    assertThatThrownBy(
            () ->
                MonitoringServer.start(
                    new MonitoringConfig(
                        "no.such.host.invalid", HttpPort.auto(), Optional.empty(), 1),
                    health,
                    () -> ""))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no.such.host.invalid");
  }
}
