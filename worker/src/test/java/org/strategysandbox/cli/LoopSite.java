package org.strategysandbox.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.strategysandbox.client.OutcomeListing;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.kafka.KafkaSettings;
import org.strategysandbox.kafka.SeenOutcome;
import org.strategysandbox.kafka.TopicNames;

/**
 * Topics, an installation and commands of their own, each command in a process that can be killed.
 */
final class LoopSite implements AutoCloseable {
  static final Duration LONG = Duration.ofMinutes(4);

  private final String name = "loop-" + UUID.randomUUID().toString().substring(0, 8);
  private final Path folder;
  private final List<String> settings = new ArrayList<>();
  private final List<Command> commands = new ArrayList<>();
  private final KafkaSettings kafka;
  private final Instant begin = Instant.now();

  LoopSite(String bootstrapServers, Path folder) {
    this.folder = folder;
    this.kafka =
        new KafkaSettings(
            bootstrapServers,
            new TopicNames(
                name + ".submitted",
                name + ".result",
                name + ".rejected",
                name + ".dead_letter",
                name + ".container",
                name + ".cancel"),
            Map.of(),
            "test");
    for (String topic :
        List.of("submitted", "result", "rejected", "dead_letter", "container", "cancel")) {
      settings.add("topics." + topic + ".name=" + name + "." + topic);
    }
    settings.addAll(
        List.of(
            "kafka.bootstrap_servers=" + bootstrapServers,
            "kafka.group_id=" + name,
            "container.installation=" + name,
            "container.image=" + required("sandbox.image"),
            "dataset.worker_path=" + required("sandbox.dataset"),
            "limits.memory=512MiB",
            "limits.wall_clock=30s",
            "reaper.lock_directory=" + folder,
            "pool.size=2"));
  }

  static String required(String property) {
    String value = System.getProperty(property);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException("-D" + property + " is missing; scripts/test.sh sets it");
    }
    return value;
  }

  Path history() {
    return folder.resolve("history.jsonl");
  }

  /** From now on commands are configured so; later settings win. */
  void set(List<String> more) {
    settings.addAll(more);
  }

  /** A command as a process of its own. */
  static final class Command {
    final Process process;
    final List<String> out = Collections.synchronizedList(new ArrayList<>());
    final List<String> err = Collections.synchronizedList(new ArrayList<>());

    Command(Process process) {
      this.process = process;
      read(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8), out);
      read(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8), err);
    }

    private static void read(InputStreamReader stream, List<String> lines) {
      Thread reader =
          new Thread(
              () -> {
                try (BufferedReader in = new BufferedReader(stream)) {
                  in.lines().forEach(lines::add);
                } catch (IOException | java.io.UncheckedIOException e) {
                  lines.add("ended: " + e);
                }
              });
      reader.setDaemon(true);
      reader.start();
    }

    /** A line to its standard input. */
    void say(String line) throws IOException {
      process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    }

    void awaitLines(int count) {
      Awaitility.await()
          .alias("lines of " + out + err)
          .atMost(LONG)
          .until(() -> out.size() >= count || !process.isAlive());
      if (out.size() < count) {
        throw new AssertionError("it ended: " + out + err);
      }
    }

    /** Waits for its end. */
    int exitCode() throws InterruptedException {
      if (!process.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("it does not end: " + out + err);
      }
      return process.exitValue();
    }
  }

  Command command(String command, String... arguments) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m"));
    line.addAll(
        List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), command));
    Map<String, String> last = new LinkedHashMap<>();
    settings.forEach(s -> last.put(s.substring(0, s.indexOf('=')), s));
    last.values().forEach(setting -> line.addAll(List.of("--set", setting)));
    line.addAll(List.of(arguments));
    Command started = new Command(new ProcessBuilder(line).start());
    commands.add(started);
    return started;
  }

  /** A worker that takes submissions; its metrics are at the port. */
  Command worker(int port) throws IOException {
    Command worker =
        command("worker", "--set", "intake.slots=1", "--set", "monitoring.port=" + port);
    worker.awaitLines(1);
    return worker;
  }

  Command loop(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(
        List.of("--history", history().toString(), "--json", "--set", "monitoring.port=off"));
    return command("loop", all.toArray(String[]::new));
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Sum of a counter over all labels. */
  static Map<String, Double> outcomesCounted(int port) throws Exception {
    String text =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics")).build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    Map<String, Double> counted = new LinkedHashMap<>();
    for (String line :
        text.lines().filter(l -> l.startsWith("strategy_outcomes_total{")).toList()) {
      String status = line.replaceAll(".*status=\"([a-z_]+)\".*", "$1");
      counted.merge(status, Double.valueOf(line.substring(line.lastIndexOf(' ') + 1)), Double::sum);
    }
    counted.values().removeIf(count -> count == 0);
    return counted;
  }

  /** The iterations of a history that have an outcome. */
  List<JsonNode> ended() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> ended = new ArrayList<>();
    for (String line : Files.readAllLines(history())) {
      JsonNode node = mapper.readTree(line);
      if (node.path("type").asText().equals("ended")) {
        ended.add(node);
      }
    }
    return ended;
  }

  /** Every outcome that the topics hold. */
  List<Outcome> published() throws InterruptedException {
    List<SeenOutcome> seen = new ArrayList<>();
    try (OutcomeListing listing = OutcomeListing.open(kafka, Instant.EPOCH)) {
      Set<String> unused = listing.list(Set.of(), Duration.ofSeconds(30), seen::add);
    }
    return seen.stream().map(SeenOutcome::outcome).collect(Collectors.toList());
  }

  /** Ids of the containers of this installation that the daemon says it started. */
  Set<String> containersStarted() throws IOException {
    Process events =
        new ProcessBuilder(
                "docker",
                "events",
                "--since",
                Long.toString(begin.getEpochSecond()),
                "--until",
                Long.toString(Instant.now().getEpochSecond() + 1),
                "--filter",
                "label=org.strategysandbox.installation=" + name,
                "--filter",
                "event=start",
                "--format",
                "{{.ID}}")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (Stream<String> ids =
        new BufferedReader(new InputStreamReader(events.getInputStream(), StandardCharsets.UTF_8))
            .lines()) {
      return ids.collect(Collectors.toSet());
    }
  }

  /** Containers of this installation that are there now. */
  List<String> containersLeft() throws IOException {
    Process list =
        new ProcessBuilder(
                "docker", "ps", "-aq", "--filter", "label=org.strategysandbox.installation=" + name)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (Stream<String> ids =
        new BufferedReader(new InputStreamReader(list.getInputStream(), StandardCharsets.UTF_8))
            .lines()) {
      return ids.toList();
    }
  }

  @Override
  public void close() throws IOException {
    commands.forEach(command -> command.process.destroy());
    for (Command command : commands) {
      try {
        if (!command.process.waitFor(60, TimeUnit.SECONDS)) {
          command.process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    List<String> left = containersLeft();
    if (!left.isEmpty()) {
      List<String> remove = new ArrayList<>(List.of("docker", "rm", "-f"));
      remove.addAll(left);
      new ProcessBuilder(remove)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .onExit()
          .join();
    }
  }
}
