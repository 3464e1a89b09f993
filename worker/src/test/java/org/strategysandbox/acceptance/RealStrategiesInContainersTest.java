package org.strategysandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.strategysandbox.config.ConfigLoader;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.evaluation.Dataset;
import org.strategysandbox.event.FailureKind;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.StrategyRejected;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.execution.StrategyPipeline;
import org.strategysandbox.execution.WorkerIdentity;
import org.strategysandbox.sandbox.CgroupReader;
import org.strategysandbox.sandbox.ContainerLabels;
import org.strategysandbox.sandbox.DockerJavaPort;
import org.strategysandbox.sandbox.SandboxExecutor;
import org.strategysandbox.sandbox.SandboxSettings;
import org.strategysandbox.validation.StrategyValidator;
import org.strategysandbox.validation.ValidationPolicy;

/**
 * Every real strategy through validator, container and evaluation, compared with the same code
 * outside.
 */
@Tag("docker")
class RealStrategiesInContainersTest {
  /** Strategies that replace data and sim by random mocks with fixed figures. */
  private static final List<String> MOCKING = List.of("hist_013", "hist_058");

  private final String installation = "acceptance-" + UUID.randomUUID();

  @Test
  void everyStrategyHasAnOutcomeThatAgreesWithTheRuntimeOutside() throws Exception {
    String dataset = required("sandbox.dataset");
    Strategies strategies = Strategies.load();
    OutsideRunner outside = new OutsideRunner(required("sandbox.python"), dataset);
    Map<String, StrategyResult> results = new TreeMap<>();
    Map<String, StrategyRejected> rejections = new TreeMap<>();

    try (DockerJavaPort docker =
        new DockerJavaPort("unix:///var/run/docker.sock", Duration.ofSeconds(30))) {
      runAll(docker, dataset, strategies.code(), results, rejections);
      assertThat(docker.list(ContainerLabels.ofInstallation(installation)))
          .as("containers left")
          .isEmpty();
    }

    assertThat(results.size() + rejections.size()).isEqualTo(strategies.code().size());
    for (Map.Entry<String, StrategyResult> entry : results.entrySet()) {
      StrategyResult result = entry.getValue();
      if (result.failure() == null) {
        assertThat(result.metrics()).as(entry.getKey()).containsKeys("total_return", "trades");
        assertThat(result.metrics().values()).as(entry.getKey()).allMatch(Double::isFinite);
        JsonNode same = outside.run(strategies.code().getOrDefault(entry.getKey(), ""));
        assertThat(same.path("positionSha256").asText())
            .as(entry.getKey())
            .isEqualTo(result.positionSha256());
      }
    }
    System.out.println(summary(results, rejections));
    if (strategies.real()) {
      assertRealStrategies(results, rejections);
    }
  }

  private static void assertRealStrategies(
      Map<String, StrategyResult> results, Map<String, StrategyRejected> rejections) {
    assertThat(rejections).as("real strategies that the validator refuses").isEmpty();
    for (String id : MOCKING) {
      StrategyResult result = results.get(id);
      assertThat(result).as(id).isNotNull();
      assertThat(result.warnings()).as(id).anyMatch(w -> w.code().equals("environment_overridden"));
      // Their mocks report Sharpe ratios of 2.9 and 2.95.
      assertThat(result.metrics().getOrDefault("daily_sharpe", 0.0)).as(id).isLessThan(2.5);
    }
    long ran =
        results.values().stream()
            .filter(r -> r.failure() == null || r.failure().kind() == FailureKind.EMPTY_POSITION)
            .count();
    assertThat((double) ran / results.size())
        .as("share that succeeded or selected nothing")
        .isGreaterThanOrEqualTo(0.95);
  }

  private static String summary(
      Map<String, StrategyResult> results, Map<String, StrategyRejected> rejections) {
    Map<String, Integer> counts = new TreeMap<>();
    results
        .values()
        .forEach(
            r ->
                counts.merge(
                    r.failure() == null ? "succeeded" : r.failure().kind().wireName(),
                    1,
                    Integer::sum));
    rejections.values().forEach(r -> counts.merge("rejected", 1, Integer::sum));
    return "outcomes: " + counts;
  }

  private void runAll(
      DockerJavaPort docker,
      String dataset,
      Map<String, String> code,
      Map<String, StrategyResult> results,
      Map<String, StrategyRejected> rejections)
      throws Exception {
    SandboxConfig config =
        new ConfigLoader(Map.of())
            .load(
                null,
                Map.of(
                    "limits.wall_clock",
                    "20s",
                    "limits.memory",
                    "1GiB",
                    "dataset.worker_path",
                    dataset))
            .config();
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try (SandboxExecutor executor =
        new SandboxExecutor(
            docker, settings(config, dataset), new CgroupReader(), Clock.systemUTC())) {
      StrategyPipeline pipeline =
          new StrategyPipeline(
              config,
              Dataset.open(Path.of(dataset)),
              new StrategyValidator(ValidationPolicy.builtIn()),
              new WorkerIdentity("acceptance", "host", "image"),
              Clock.systemUTC());
      Map<String, Future<Outcome>> running = new LinkedHashMap<>();
      code.forEach(
          (id, text) ->
              running.put(
                  id,
                  pool.submit(
                      () ->
                          pipeline.process(
                              StrategySubmitted.builder(id, "test", text).build(),
                              1,
                              request -> executor.run(request)))));
      for (Map.Entry<String, Future<Outcome>> entry : running.entrySet()) {
        Outcome outcome = entry.getValue().get();
        if (outcome instanceof StrategyResult result) {
          results.put(entry.getKey(), result);
        } else if (outcome instanceof StrategyRejected rejected) {
          rejections.put(entry.getKey(), rejected);
        }
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private SandboxSettings settings(SandboxConfig config, String dataset) {
    return new SandboxSettings(
        System.getProperty("sandbox.image", "strategy-sandbox:latest"),
        "10001:10001",
        "",
        256L << 20,
        4_096,
        256,
        256L << 20,
        dataset,
        Duration.ofSeconds(60),
        Duration.ofSeconds(30),
        config.limits().files(),
        config.limits().fileBytes().bytes(),
        config.limits().positionBytes().bytes(),
        installation,
        "host",
        "acceptance");
  }

  private static String required(String property) {
    String value = System.getProperty(property);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException(
          "-D" + property + " is missing; scripts/test.sh docker sets it");
    }
    return value;
  }
}
