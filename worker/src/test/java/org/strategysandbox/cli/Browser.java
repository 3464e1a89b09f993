package org.strategysandbox.cli;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A headless Chromium with one tab, spoken to by its DevTools protocol. */
final class Browser implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final int SECONDS = 60;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path profile;
  private final Process process;
  private final WebSocket tab;
  private final AtomicInteger number = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> calls = new ConcurrentHashMap<>();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Boolean> loaded = new CompletableFuture<>();

  private Browser(Path profile) throws Exception {
    this.profile = profile;
    this.process =
        new ProcessBuilder(
                program().toString(),
                "--headless=new",
                // Its own sandbox refuses root, and containers that lack user namespaces.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-extensions",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    this.tab = connect(port());
  }

  static Browser start() throws Exception {
    return new Browser(Files.createTempDirectory("browser"));
  }

  private static Path program() {
    return Stream.of(System.getenv("PATH").split(":"))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "There is no Chromium; scripts/test.sh installs it (Debian package chromium)"));
  }

  /** Chromium writes its port, and then the browser's own address, when it listens. */
  private int port() {
    Path file = profile.resolve("DevToolsActivePort");
    return Integer.parseInt(
        await()
            .atMost(Duration.ofSeconds(SECONDS))
            .until(() -> lines(file), lines -> lines.size() == 2)
            .get(0));
  }

  private List<String> lines(Path file) throws IOException {
    if (!process.isAlive()) {
      throw new IOException("Chromium ended before it listened");
    }
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private WebSocket connect(int port) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest list =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list")).build();
    for (JsonNode target :
        JSON.readTree(client.send(list, HttpResponse.BodyHandlers.ofString()).body())) {
      if (target.path("type").asText().equals("page")) {
        return client
            .newWebSocketBuilder()
            .buildAsync(URI.create(target.path("webSocketDebuggerUrl").asText()), new Hearing())
            .get(SECONDS, TimeUnit.SECONDS);
      }
    }
    throw new IOException("Chromium has no tab");
  }

  private final class Hearing implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        hear(text.toString());
        text.setLength(0);
      }
      socket.request(1);
      return CompletableFuture.completedFuture(null);
    }
  }

  private void hear(String text) {
    JsonNode message;
    try {
      message = JSON.readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    CompletableFuture<JsonNode> call = calls.remove(message.path("id").asInt());
    if (call != null) {
      call.complete(message);
      return;
    }
    events.add(message);
    if (message.path("method").asText().equals("Page.loadEventFired")) {
      loaded.complete(true);
    }
  }

  private JsonNode call(String method, Map<String, ?> parameters) throws Exception {
    int id = number.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    calls.put(id, answer);
    String message =
        JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
    tab.sendText(message, true).get(SECONDS, TimeUnit.SECONDS);
    JsonNode result = answer.get(SECONDS, TimeUnit.SECONDS);
    if (result.has("error")) {
      throw new IllegalStateException(method + ": " + result.path("error"));
    }
    return result.path("result");
  }

  /** Blocks until the page and all it needs are loaded. */
  void open(Path page, int width) throws Exception {
    for (String domain : List.of("Page", "Network", "Runtime", "Log")) {
      call(domain + ".enable", Map.of());
    }
    resize(width);
    call("Page.navigate", Map.of("url", page.toUri().toString()));
    loaded.get(SECONDS, TimeUnit.SECONDS);
  }

  /** Width of the window in CSS pixels. */
  void resize(int width) throws Exception {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 1_000, "deviceScaleFactor", 1, "mobile", false));
  }

  /** The value of an expression, which the page's policy does not bind. */
  JsonNode evaluate(String expression) throws Exception {
    JsonNode result =
        call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(expression + ": " + result.path("exceptionDetails"));
    }
    return result.path("result").path("value");
  }

  /** A PNG of the whole page. */
  byte[] screenshot() throws Exception {
    JsonNode shot =
        call("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
    return Base64.getDecoder().decode(shot.path("data").asText());
  }

  /** Addresses that were asked for. */
  List<String> requests() {
    return events("Network.requestWillBeSent").stream()
        .map(event -> event.at("/params/request/url").asText())
        .toList();
  }

  /** Everything of a kind that happened since the start. */
  List<JsonNode> events(String method) {
    return events.stream().filter(event -> event.path("method").asText().equals(method)).toList();
  }

  @Override
  public void close() throws IOException {
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    tab.abort();
    process.destroy();
    all.forEach(ProcessHandle::destroyForcibly);
    process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join();
    try (Stream<Path> files = Files.walk(profile)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
