package org.strategysandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.strategysandbox.bench.BenchSetup;
import org.strategysandbox.bench.QuickBench;
import org.strategysandbox.bench.QuickResult;
import org.strategysandbox.broker.EmbeddedBroker;
import org.strategysandbox.broker.SharedBroker;
import org.strategysandbox.sandbox.ContainerLabels;

/** The smallest benchmark that goes every way once; its figures mean nothing. */
@Tag("docker")
@ExtendWith(SharedBroker.class)
class BenchOnDockerTest {
  private static final QuickBench.QuickSize TINY =
      new QuickBench.QuickSize(
          2, 2, 1, 1, Duration.ofSeconds(1), Duration.ofSeconds(15), 4, Duration.ofSeconds(15));

  @Test
  void everyFigureIsMeasuredAndNothingIsLeft(EmbeddedBroker broker) throws Exception {
    ConfigOptions options = new ConfigOptions();
    options.overrides.putAll(
        Map.of(
            "kafka.bootstrap_servers",
            broker.bootstrapServers(),
            "container.image",
            System.getProperty("sandbox.image", "strategy-sandbox:latest"),
            "dataset.worker_path",
            required("sandbox.dataset")));
    QuickResult result;
    BenchSetup setup;
    try (BenchWiring wiring = BenchWiring.open(options, Path.of("../samples"))) {
      setup = wiring.setup();
      result = new QuickBench(setup, TINY, what -> {}).run();
    }
    try (var docker = Services.docker(setup.config())) {
      String installation = setup.config().container().installation();
      assertThat(docker.list(ContainerLabels.ofInstallation(installation))).isEmpty();
    }
    assertThat(setup.work()).doesNotExist();
    JsonNode json = new ObjectMapper().readTree(result.json());
    assertThat(json.at("/warmCodeToResultMillis/n").intValue()).isEqualTo(2);
    assertThat(json.at("/endToEndMinusOwnMillis/n").intValue()).isPositive();
    assertThat(json.at("/sustainablePerSecond").doubleValue()).isPositive();
    assertThat(json.at("/coldMillis/p50").doubleValue())
        .isGreaterThan(json.at("/warmCodeToResultMillis/p50").doubleValue());
    assertThat(json.at("/workerRssBytes").longValue()).isGreaterThan(50L << 20);
  }

  private static String required(String property) {
    String value = System.getProperty(property);
    assertThat(value).as("-D" + property + " is missing; scripts/test.sh sets it").isNotBlank();
    return value;
  }
}
