package org.strategysandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strategysandbox.config.ConfigLoader;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.dockerproxy.DockerProxy;
import org.strategysandbox.sandbox.ContainerLabels;
import org.strategysandbox.sandbox.ContainerRequests;
import org.strategysandbox.sandbox.ContainerSpec;
import org.strategysandbox.sandbox.Containment;
import org.strategysandbox.sandbox.DockerJavaPort;
import org.strategysandbox.sandbox.DockerPort;

/** The proxy before a real daemon: a strategy runs through it, an attacker gets nowhere. */
@Tag("docker")
@Timeout(180)
class DockerProxyTest {
  private static final String IMAGE =
      System.getProperty("sandbox.image", "strategy-sandbox:latest");
  private static final String DAEMON = "unix:///var/run/docker.sock";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private final String installation = "proxy-test-" + UUID.randomUUID();
  private final DockerJavaPort direct = new DockerJavaPort(DAEMON, Duration.ofSeconds(30));
  private final List<String> refusals = new CopyOnWriteArrayList<>();
  private final List<String> foreign = new CopyOnWriteArrayList<>();
  private Path socket;
  private DockerProxy proxy;

  @BeforeEach
  void startProxy() throws IOException {
    socket = folder.resolve("docker.sock");
    proxy =
        DockerProxy.start(
            socket,
            PosixFilePermissions.fromString("rw-------"),
            config().container().dockerHost(),
            direct,
            ProxyWiring.template(config(), 8),
            Clock.systemUTC(),
            (call, reason) -> refusals.add(call + ": " + reason));
  }

  @AfterEach
  void nothingIsLeft() {
    proxy.close();
    List<DockerPort.ContainerSummary> left =
        direct.list(ContainerLabels.ofInstallation(installation));
    left.forEach(container -> direct.remove(container.id()));
    foreign.forEach(direct::remove);
    direct.close();
    assertThat(left).isEmpty();
    assertThat(socket).doesNotExist();
  }

  private Map<String, String> settings() {
    return Map.of(
        "container.image",
        IMAGE,
        "container.installation",
        installation,
        "dataset.worker_path",
        System.getProperty("sandbox.dataset", "missing"),
        "limits.memory",
        "512MiB",
        "limits.wall_clock",
        "60s");
  }

  private SandboxConfig config() {
    return new ConfigLoader(Map.of()).load(null, settings()).config();
  }

  private Cli.Result run(Path strategies, String... more) {
    List<String> arguments = new ArrayList<>(List.of("run", "--json"));
    settings().forEach((key, value) -> arguments.addAll(List.of("--set", key + "=" + value)));
    arguments.addAll(List.of("--set", "container.docker_host=" + proxy.address()));
    arguments.addAll(List.of(more));
    arguments.add(strategies.toString());
    return Cli.run(arguments.toArray(String[]::new));
  }

  @Test
  void strategiesRunThroughIt() throws Exception {
    Files.writeString(
        folder.resolve("a.py"),
        "def strategy(data):\n    close = data.get('price:收盤價')\n    return close > close.average(20)\n");
    Files.writeString(folder.resolve("b.py"), "print('hello')\nraise ValueError('own fault')\n");
    Files.writeString(folder.resolve("c.py"), "while True:\n    pass\n");
    Cli.Result result = run(folder, "--timeout", "3s");
    assertThat(refusals).as(result.err()).isEmpty();
    assertThat(result.out())
        .contains("\"status\":\"succeeded\"", "own fault", "\"kind\":\"timeout\"");
    assertThat(result.out().lines()).hasSize(3);
  }

  @Test
  void anAttackerAtTheSocketGetsNothingButSandboxes() throws Exception {
    String victim = foreignContainer();
    String own = created(body(spec()));
    Map<String, String> attacks = new LinkedHashMap<>();
    attacks.put("privileged create", post("/containers/create", with("Privileged", "true")));
    attacks.put("host's root bound", post("/containers/create", with("Binds", "[\"/:/host\"]")));
    attacks.put("host's network", post("/containers/create", with("NetworkMode", "\"host\"")));
    attacks.put(
        "no filter", post("/containers/create", with("SecurityOpt", "[\"seccomp=unconfined\"]")));
    attacks.put("exec", post("/containers/" + own + "/exec", "{\"Cmd\":[\"id\"]}"));
    attacks.put("exec in another's", post("/containers/" + victim + "/exec", "{\"Cmd\":[\"id\"]}"));
    attacks.put(
        "removal of another's", request("DELETE", "/containers/" + victim + "?force=1", ""));
    attacks.put("another's streams", post("/containers/" + victim + "/attach?stream=1", ""));
    attacks.put("another's settings", request("GET", "/containers/" + victim + "/json", ""));
    attacks.put(
        "files of a container", request("GET", "/containers/" + own + "/archive?path=/", ""));
    attacks.put("images", post("/images/create?fromImage=alpine", ""));
    attacks.put("build", post("/build", ""));
    attacks.put("volume", post("/volumes/create", "{}"));
    attacks.put("network", post("/networks/create", "{\"Name\":\"x\"}"));
    attacks.forEach(
        (name, answer) ->
            assertThat(answer).as(name).matches("(?s)HTTP/1\\.1 40[34] .*docker-proxy: .*"));
    assertThat(refusals).hasSize(attacks.size());
    assertThat(direct.inspect(victim)).isPresent();
    assertThat(request("GET", "/containers/json?all=1", "")).contains(own).doesNotContain(victim);
    assertThat(request("DELETE", "/containers/" + own + "?force=1", "")).contains(" 204 ");
  }

  /** A worker that is killed must not leave a runner waiting for ever behind the proxy. */
  @Test
  void aClientThatGoesAwayEndsItsContainersInput() throws Exception {
    String id = created(body(spec()));
    try (SocketChannel client = connect()) {
      send(
          client,
          "POST /containers/"
              + id
              + "/attach?stdin=1&stdout=1&stream=1 HTTP/1.1\r\n"
              + "Connection: Upgrade\r\nUpgrade: tcp\r\n\r\n");
      ByteBuffer answer = ByteBuffer.allocate(64);
      client.read(answer);
      assertThat(new String(answer.array(), StandardCharsets.US_ASCII)).contains(" 101 ");
      assertThat(post("/containers/" + id + "/start", "")).contains(" 204 ");
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> direct.inspect(id).orElseThrow().running());
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !direct.inspect(id).map(DockerPort.ContainerState::running).orElse(false));
    direct.remove(id);
  }

  private String foreignContainer() {
    ContainerSpec spec = spec(Map.of());
    String id = direct.create(spec);
    foreign.add(id);
    return id;
  }

  private ContainerSpec spec() {
    Map<String, String> labels =
        new LinkedHashMap<>(
            ContainerLabels.forRun(
                installation, "host", "worker", Instant.now(), Instant.now().plusSeconds(60)));
    labels.put(ContainerLabels.RUN, "1");
    return spec(labels);
  }

  private ContainerSpec spec(Map<String, String> labels) {
    SandboxConfig config = config();
    return new ContainerSpec(
        IMAGE,
        config.container().user().toString(),
        "",
        256L << 20,
        0.5,
        32,
        128L << 20,
        config.limits().tmpfsInodes(),
        config.limits().openFiles(),
        config.limits().tmpfs().bytes(),
        config.dataset().daemonPath().toString(),
        labels,
        Containment.strict());
  }

  private static String body(ContainerSpec spec) {
    return ContainerRequests.create(spec);
  }

  private String with(String name, String value) throws IOException {
    ObjectNode asked = (ObjectNode) JSON.readTree(body(spec()));
    ((ObjectNode) asked.path("HostConfig")).set(name, JSON.readTree(value));
    return asked.toString();
  }

  private String created(String body) throws IOException {
    String answer = post("/containers/create", body);
    assertThat(answer).contains(" 201 ");
    return Optional.of(JSON.readTree(answer.substring(answer.indexOf('{'))))
        .map(json -> json.path("Id").asText())
        .orElseThrow();
  }

  private String post(String target, String body) throws IOException {
    return request("POST", target, body);
  }

  private SocketChannel connect() throws IOException {
    return SocketChannel.open(UnixDomainSocketAddress.of(socket));
  }

  private static void send(SocketChannel client, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      client.write(bytes);
    }
  }

  /** The whole answer to one request. */
  private String request(String method, String target, String body) throws IOException {
    try (SocketChannel client = connect()) {
      int length = body.getBytes(StandardCharsets.UTF_8).length;
      send(
          client,
          method
              + " "
              + target
              + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
              + "Content-Length: "
              + length
              + "\r\n\r\n"
              + body);
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      ByteBuffer buffer = ByteBuffer.allocate(8192);
      while (client.read(buffer) >= 0) {
        answer.write(buffer.array(), 0, buffer.position());
        buffer.clear();
      }
      return answer.toString(StandardCharsets.UTF_8);
    }
  }
}
