package org.strategysandbox.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What {@code deploy/} sets is what the product reads, and its times fit each other. */
class DeploymentTest {
  private static final Path ROOT = Path.of(System.getProperty("basedir", ".")).resolve("..");
  private static final Pattern VARIABLE = Pattern.compile("SANDBOX_[A-Z_]+");

  /** Read by the launcher, the image or compose.yaml itself. */
  private static final Set<String> OF_THE_DEPLOYMENT =
      Set.of(
          "SANDBOX_WORKER_IMAGE",
          "SANDBOX_IMAGE",
          "SANDBOX_DATASET",
          "SANDBOX_INSTALLATION",
          "SANDBOX_CONFIG");

  @TempDir Path folder;

  private static String read(String file) throws IOException {
    return Files.readString(ROOT.resolve(file));
  }

  private static List<Map<String, Object>> documents(String file) throws IOException {
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    return StreamSupport.stream(yaml.loadAll(read(file)).spliterator(), false)
        .map(DeploymentTest::map)
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }

  /** The configuration that the pods read. */
  private SandboxConfig kubernetes() throws IOException {
    Map<String, Object> data =
        map(documents("deploy/kubernetes/base/config.yaml").get(0).get("data"));
    Path file = folder.resolve("docker_config.yaml");
    Files.writeString(file, String.valueOf(data.get("docker_config.yaml")));
    return new ConfigLoader(Map.of("SANDBOX_IMAGE", "registry.example/strategy-sandbox:1"))
        .load(file, Map.of())
        .config();
  }

  @Test
  void podsHaveAValidConfiguration() throws IOException {
    SandboxConfig config = kubernetes();
    assertThat(config.container().image()).isEqualTo("registry.example/strategy-sandbox:1");
    assertThat(config.container().dockerHost().toString()).contains("/run/strategy-sandbox/");
    assertThat(config.topics().createMissing()).isFalse();
    assertThat(config.topics().result().replicationFactor()).hasValue(3);
  }

  @Test
  void aPodIsNotKilledWhileItsLongestStrategyRuns() throws IOException {
    SandboxConfig config = kubernetes();
    Map<String, Object> deployment = documents("deploy/kubernetes/base/worker.yaml").get(0);
    Map<String, Object> pod = map(map(map(deployment.get("spec")).get("template")).get("spec"));
    Duration grace =
        Duration.ofSeconds(
            Long.parseLong(String.valueOf(pod.get("terminationGracePeriodSeconds"))));
    assertThat(config.intake().drainTimeout()).isGreaterThan(config.limits().wallClock());
    assertThat(grace).isGreaterThan(config.intake().drainTimeout());
  }

  @Test
  void everyVariableOfTheDeploymentIsOneThatTheProductReads() throws IOException {
    String known = read("config/docker_config.yaml") + OF_THE_DEPLOYMENT;
    Set<String> unknown = new TreeSet<>();
    for (String file :
        List.of(
            "deploy/compose/compose.yaml",
            "deploy/compose/README.md",
            "deploy/kubernetes/base/worker.yaml",
            "deploy/kubernetes/base/topics.yaml")) {
      Matcher used = VARIABLE.matcher(read(file));
      while (used.find()) {
        if (!known.contains(used.group())) {
          unknown.add(used.group());
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void composeStopsNoStrategyThatRuns() throws IOException {
    String compose = read("deploy/compose/compose.yaml");
    assertThat(compose)
        .contains("SANDBOX_LIMITS_WALL_CLOCK:-600s", "SANDBOX_INTAKE_DRAIN_TIMEOUT:-630s")
        .contains("stop_grace_period: 660s");
  }
}
