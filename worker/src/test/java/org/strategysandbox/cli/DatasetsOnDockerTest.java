package org.strategysandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strategysandbox.config.Capacity;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.evaluation.Dataset;
import org.strategysandbox.event.OutcomeStatus;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.sandbox.PoolListener;
import org.strategysandbox.sandbox.SandboxUnavailableException;

/** Versions of a dataset that follow each other under one name, and one that is imported. */
@Tag("docker")
class DatasetsOnDockerTest {
  private static final String CODE =
      "position = data.get('price:收盤價').average(5).is_largest(3)\nsim(position, resample='M')\n";

  @TempDir Path folder;

  private Path first = Path.of("");
  private Path second = Path.of("");

  @BeforeEach
  void twoVersions() throws Exception {
    // The daemon's containers read it as another user.
    assertThat(folder.toFile().setExecutable(true, false)).isTrue();
    assertThat(folder.toFile().setReadable(true, false)).isTrue();
    first = make("first", 1);
    second = make("second", 2);
  }

  private Path make(String name, int seed) throws Exception {
    Path target = folder.resolve(name);
    python("-m", "dataset_tools", "make", "--out", target.toString(), "--stocks", "20")
        .andAlso("--years", "1", "--seed", Integer.toString(seed))
        .run();
    return target;
  }

  private record Python(List<String> command) {
    Python andAlso(String... more) {
      List<String> all = new java.util.ArrayList<>(command);
      all.addAll(List.of(more));
      return new Python(all);
    }

    void run() throws Exception {
      ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
      builder.directory(Path.of("../deploy/sandbox-image").toFile());
      Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
    }
  }

  private static Python python(String... arguments) {
    return new Python(List.of(required("sandbox.python"))).andAlso(arguments);
  }

  private static String required(String property) {
    return Objects.requireNonNull(
        System.getProperty(property), "-D" + property + " is missing; scripts/test.sh sets it");
  }

  private static Services start(Map<String, String> dataset) {
    ConfigOptions options = new ConfigOptions();
    Map<String, String> all = new HashMap<>(dataset);
    all.put("container.image", System.getProperty("sandbox.image", "strategy-sandbox:latest"));
    options.overrides.putAll(all);
    SandboxConfig config = options.load().config();
    return Services.start(config, null, daemon -> Capacity.ONE, 10, PoolListener.NONE);
  }

  private static StrategyResult run(Services services) throws Exception {
    StrategySubmitted submission = StrategySubmitted.builder("s-1", "test", CODE).build();
    StrategyResult result =
        (StrategyResult)
            services.pipeline().process(submission, 1, request -> services.executor().run(request));
    assertThat(result.status())
        .as(String.valueOf(result.failure()))
        .isEqualTo(OutcomeStatus.SUCCEEDED);
    return result;
  }

  private void name(Path version) throws IOException {
    Path next = folder.resolve("current.next");
    Files.createSymbolicLink(next, version);
    Files.move(next, folder.resolve("current"), StandardCopyOption.ATOMIC_MOVE);
  }

  @Test
  void aWorkerKeepsItsVersionWhileTheNameMovesOn() throws Exception {
    name(first);
    Map<String, String> current =
        Map.of("dataset.worker_path", folder.resolve("current").toString());
    try (Services running = start(current)) {
      StrategyResult before = run(running);
      name(second);
      StrategyResult after = run(running);
      assertThat(after.dataset()).isEqualTo(before.dataset());
      assertThat(after.positionSha256()).isEqualTo(before.positionSha256());
      assertThat(after.metrics()).isEqualTo(before.metrics());
      try (Services started = start(current)) {
        StrategyResult next = run(started);
        assertThat(Objects.requireNonNull(next.dataset()).sha256())
            .isEqualTo(Dataset.open(second).sha256());
        assertThat(next.positionSha256()).isNotEqualTo(before.positionSha256());
      }
    }
  }

  @Test
  void aContainerThatSeesAnotherVersionThanTheWorkerGetsNoCode() {
    Map<String, String> apart =
        Map.of("dataset.worker_path", first.toString(), "dataset.daemon_path", second.toString());
    try (Services services = start(apart)) {
      assertThatThrownBy(() -> run(services))
          .isInstanceOf(SandboxUnavailableException.class)
          .hasMessageContaining("dataset.daemon_path");
    }
  }

  @Test
  void aCacheFolderIsImportedByTheCommandLine() throws Exception {
    Path cache = Files.createDirectory(folder.resolve("cache"));
    python("-c")
        .andAlso(
            """
            import sys, pandas as pd
            days = pd.bdate_range('2024-01-01', periods=60)
            close = pd.DataFrame({'1101': range(60), '2330': range(100, 160)}, index=days) + 1.0
            for key in ('price#收盤價', 'etl#adj_close'):
              close.rename_axis('date').reset_index().to_feather(f'{sys.argv[1]}/{key}.feather')
            """,
            cache.toString())
        .run();
    Path out = folder.resolve("imported");
    String[] command = {
      "dataset",
      "import",
      cache.toString(),
      "--out",
      out.toString(),
      "--id",
      "finlab-1",
      "--tools",
      "../deploy/sandbox-image",
      "--python",
      required("sandbox.python"),
      "--json"
    };
    Cli.Result imported = Cli.run(command);
    assertThat(imported.exitCode()).as(imported.err()).isZero();
    assertThat(imported.out()).contains("\"identifier\": \"finlab-1\"", "\"leftOut\": {}");
    assertThat(Dataset.open(out).dayCount()).isEqualTo(60);
    try (Services services = start(Map.of("dataset.worker_path", out.toString()))) {
      assertThat(run(services).metrics()).containsKey("total_return");
    }

    Files.writeString(cache.resolve("price#開盤價.pickle"), "no");
    command[4] = folder.resolve("again").toString();
    Cli.Result pickles = Cli.run(command);
    assertThat(pickles.exitCode()).isEqualTo(2);
    assertThat(pickles.err()).contains("run code when they are read");
  }
}
