package org.strategysandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.strategysandbox.broker.EmbeddedBroker;
import org.strategysandbox.broker.SharedBroker;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.StrategyResult;

/** Loops on a real daemon and a real broker, as processes of their own. */
@Tag("docker")
@Timeout(600)
@ExtendWith(SharedBroker.class)
class LoopOnDockerTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String REAL = "../../shared/strategies/llm_strategies.jsonl";

  @TempDir private Path folder;

  /** Samples that end by their own doing: no limits, whose figures depend on the machine. */
  private Path tenSamples() throws Exception {
    Path samples = Files.createDirectory(folder.resolve("samples"));
    List<Path> chosen;
    try (Stream<Path> all = Files.list(Path.of("../samples"))) {
      chosen =
          all.filter(f -> f.getFileName().toString().matches("(0[3-9]|1[0-2])_.*\\.py"))
              .sorted()
              .toList();
    }
    assertThat(chosen).hasSize(10);
    for (Path sample : chosen) {
      Files.copy(sample, samples.resolve(sample.getFileName()));
    }
    return samples;
  }

  @Test
  void tenIterationsRunInContainersAndTheSameTenGiveTheSameDirectly(EmbeddedBroker broker)
      throws Exception {
    String samples = tenSamples().toString();
    List<JsonNode> queued;
    try (LoopSite site = new LoopSite(broker.bootstrapServers(), folder)) {
      int[] ports = {LoopSite.freePort(), LoopSite.freePort()};
      List<LoopSite.Command> workers = List.of(site.worker(ports[0]), site.worker(ports[1]));
      LoopSite.Command loop = site.loop(samples, "--mode", "queue", "--iterations", "10");
      assertThat(loop.exitCode()).as("%s", loop.err).isZero();
      queued = site.ended();
      assertThat(queued).hasSize(10).allMatch(e -> mode(e).equals("queue configured"));

      // All in containers, each in its own, as the daemon tells.
      List<Outcome> published = site.published();
      Set<String> used = new HashSet<>();
      for (Outcome outcome : published) {
        if (outcome instanceof StrategyResult result) {
          assertThat(used.add(result.containerId())).isTrue();
        }
      }
      assertThat(used).hasSizeGreaterThan(5).isSubsetOf(site.containersStarted());

      // The workers' metrics together are what the topics say.
      Map<String, Double> counted = new TreeMap<>();
      for (int port : ports) {
        LoopSite.outcomesCounted(port)
            .forEach((status, count) -> counted.merge(status, count, Double::sum));
      }
      Map<String, Double> said =
          published.stream()
              .collect(
                  Collectors.groupingBy(
                      o -> o.status().wireName(), TreeMap::new, Collectors.summingDouble(o -> 1)));
      assertThat(counted).isEqualTo(said);
      assertThat(published).hasSize(10);

      for (LoopSite.Command worker : workers) {
        worker.process.destroy();
        assertThat(worker.exitCode()).isZero();
      }
      assertThat(site.containersLeft()).as("orphans").isEmpty();
    }
    Files.delete(folder.resolve("history.jsonl"));
    try (LoopSite site = new LoopSite(broker.bootstrapServers(), folder)) {
      site.set(direct());
      LoopSite.Command loop = site.loop(samples, "--mode", "direct", "--iterations", "10");
      assertThat(loop.exitCode()).as("%s", loop.err).isZero();
      assertThat(String.join("\n", loop.err)).contains("WITHOUT a sandbox", "NOT ISOLATED");
      List<JsonNode> direct = site.ended();
      assertThat(direct).hasSize(10).allMatch(e -> mode(e).equals("direct configured"));
      assertThat(direct.stream().map(LoopOnDockerTest::essence).toList())
          .isEqualTo(queued.stream().map(LoopOnDockerTest::essence).toList());
      assertThat(direct.stream().filter(e -> e.at("/outcome/status").asText().equals("rejected")))
          .as("validation still applies")
          .isNotEmpty()
          .allMatch(e -> e.at("/outcome/violations").size() > 0);
      assertThat(site.containersStarted()).isEmpty();
      assertThat(direct.get(0).at("/outcome/mode").asText()).isEqualTo("direct");
    }
  }

  private List<String> direct() throws Exception {
    return ReadablePython.settings(
        folder, LoopSite.required("sandbox.python"), LoopSite.required("sandbox.dataset"));
  }

  private static String mode(JsonNode ended) {
    return ended.at("/decision/mode").asText() + " " + ended.at("/decision/reason").asText();
  }

  /** What must not depend on where it ran. */
  private static String essence(JsonNode ended) {
    JsonNode outcome = ended.path("outcome");
    return String.join(
        "|",
        ended.path("name").asText(),
        outcome.path("status").asText(),
        outcome.at("/failure/kind").asText(),
        outcome.at("/failure/message").asText(),
        // Which columns are marked differs between patch releases of Python.
        outcome.at("/failure/traceback").asText().replaceAll("(?m)^[ ~^]+$", ""),
        outcome.path("positionSha256").asText(),
        outcome.path("metrics").toString(),
        outcome.path("warnings").toString(),
        outcome.path("violations").toString(),
        outcome.path("feedback").asText(),
        outcome.path("stdout").asText());
  }

  @Test
  void fallsBackWhileDockerIsAwayAndRecovers(EmbeddedBroker broker) throws Exception {
    try (LoopSite site = new LoopSite(broker.bootstrapServers(), folder);
        DockerRelay relay = new DockerRelay(folder.resolve("docker.sock"))) {
      site.set(direct());
      site.set(
          List.of(
              "dataset.daemon_path=" + LoopSite.required("sandbox.dataset"),
              "container.docker_host=" + relay.host(),
              "sandbox.fallback_to_direct=true",
              "sandbox.wait_timeout=1m"));
      LoopSite.Command loop = site.loop("-", "--mode", "sandbox", "--iterations", "6");
      for (int i = 1; i <= 2; i++) {
        loop.say(strategy(i));
      }
      loop.awaitLines(2);
      relay.takeAway();
      for (int i = 3; i <= 4; i++) {
        loop.say(strategy(i));
      }
      loop.awaitLines(4);
      relay.bringBack();
      for (int i = 5; i <= 6; i++) {
        loop.say(strategy(i));
      }
      assertThat(loop.exitCode()).as("%s", loop.err).isZero();

      assertThat(site.ended().stream().map(LoopOnDockerTest::mode))
          .containsExactly(
              "sandbox configured",
              "sandbox configured",
              "direct fallback",
              "direct fallback",
              "sandbox configured",
              "sandbox configured");
      assertThat(site.ended()).allMatch(e -> e.at("/outcome/status").asText().equals("succeeded"));
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(site.containersLeft()).isEmpty());
    }
  }

  private static String strategy(int number) {
    return JSON.createObjectNode()
        .put("id", "s" + number)
        .put(
            "code",
            "close = data.get('etl:adj_close')\nsim(close > close.average("
                + (10 + number)
                + "), resample='M')\n")
        .toString();
  }

  @Test
  void twentyRealStrategiesAndAKillInTheMiddle(EmbeddedBroker broker) throws Exception {
    Path real = Path.of(System.getenv().getOrDefault("SANDBOX_REAL_STRATEGIES", REAL));
    List<String> source = new ArrayList<>();
    int iterations = 20;
    if (Files.exists(real)) {
      source.add(real.toString());
    } else {
      source.addAll(List.of("../samples", "../samples"));
      System.out.println("the real strategies are not here: the samples, twice");
    }
    try (LoopSite site = new LoopSite(broker.bootstrapServers(), folder)) {
      LoopSite.Command worker = site.worker(LoopSite.freePort());
      List<String> arguments = new ArrayList<>(source);
      arguments.addAll(List.of("--mode", "queue", "--iterations", "" + iterations));
      LoopSite.Command killed = site.loop(arguments.toArray(String[]::new));
      killed.awaitLines(7);
      killed.process.destroyForcibly();
      killed.exitCode();
      int before = site.ended().size();
      assertThat(before).isBetween(7, iterations - 1);

      LoopSite.Command loop = site.loop(arguments.toArray(String[]::new));
      assertThat(loop.exitCode()).as("%s", loop.err).isZero();

      List<JsonNode> ended = site.ended();
      assertThat(ended.stream().map(e -> e.path("iteration").intValue()))
          .containsExactlyElementsOf(IntStream.rangeClosed(1, iterations).boxed().toList());
      assertThat(loop.out).hasSize(iterations - before);
      List<String> ids = site.published().stream().map(Outcome::submissionId).toList();
      assertThat(ids)
          .as("each was published and run once")
          .containsExactlyInAnyOrderElementsOf(
              ended.stream().map(e -> e.path("submissionId").asText()).toList());
      worker.process.destroy();
      assertThat(worker.exitCode()).isZero();
      assertThat(site.containersLeft()).as("orphans").isEmpty();
    }
  }

  @Test
  void whatTheLoopAddsToLongerStrategiesIsPrinted(EmbeddedBroker broker) throws Exception {
    Path source = folder.resolve("long.jsonl");
    List<String> lines = new ArrayList<>();
    for (int i = 1; i <= 10; i++) {
      lines.add(
          JSON.createObjectNode()
              .put("id", "long" + i)
              .put(
                  "code",
                  "import time\nend = time.perf_counter() + 2.2\nwhile time.perf_counter() < end: pass\n"
                      + "close = data.get('etl:adj_close')\nsim(close > close.average("
                      + (20 + i)
                      + "), resample='M')\n")
              .toString());
    }
    Files.write(source, lines);
    for (String mode : List.of("sandbox", "queue")) {
      try (LoopSite site = new LoopSite(broker.bootstrapServers(), folder)) {
        if (mode.equals("queue")) {
          site.worker(LoopSite.freePort());
        }
        LoopSite.Command loop =
            site.loop(source.toString(), "--mode", mode, "--iterations", "" + lines.size());
        assertThat(loop.exitCode()).as("%s", loop.err).isZero();
        List<JsonNode> ended = site.ended();
        assertThat(ended)
            .hasSize(lines.size())
            .allMatch(e -> e.at("/outcome/status").asText().equals("succeeded"))
            .allMatch(e -> e.at("/outcome/timings/executeMillis").doubleValue() >= 2000);
        System.out.println("mode " + mode + ": " + overhead(ended));
      }
      Files.delete(folder.resolve("history.jsonl"));
    }
  }

  /**
   * From one outcome to the next, over the time from the code sent to the result received; the
   * first iteration, which sets everything up, is left out.
   */
  private static String overhead(List<JsonNode> ended) {
    List<Double> shares = new ArrayList<>();
    List<Double> rest = new ArrayList<>();
    for (int i = 1; i < ended.size(); i++) {
      double all =
          Duration.between(
                      Instant.parse(ended.get(i - 1).path("at").asText()),
                      Instant.parse(ended.get(i).path("at").asText()))
                  .toNanos()
              / 1e6;
      double own = millis(ended.get(i), "executeMillis");
      shares.add(100 * (all / own - 1));
      rest.add(all - millis(ended.get(i), "totalMillis"));
    }
    return String.format(
        Locale.ROOT,
        "overhead of an iteration of 2.2 s and more: median %.2f %% (of %d), of it in ms: validate %.1f, acquire %.1f,"
            + " evaluate %.1f, loop and queue %.1f",
        median(shares),
        shares.size(),
        median(ended.stream().map(e -> millis(e, "validateMillis")).toList()),
        median(ended.stream().map(e -> millis(e, "acquireMillis")).toList()),
        median(ended.stream().map(e -> millis(e, "evaluateMillis")).toList()),
        median(rest));
  }

  private static double millis(JsonNode ended, String phase) {
    return ended.at("/outcome/timings/" + phase).doubleValue();
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
