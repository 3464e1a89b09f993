package org.strategysandbox.acceptance;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.config.ConfigLoader;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.evaluation.Dataset;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.execution.StrategyPipeline;
import org.strategysandbox.execution.WorkerIdentity;
import org.strategysandbox.sandbox.CgroupReader;
import org.strategysandbox.sandbox.ContainerLabels;
import org.strategysandbox.sandbox.DockerJavaPort;
import org.strategysandbox.sandbox.DockerPort.ContainerSummary;
import org.strategysandbox.sandbox.PoolListener;
import org.strategysandbox.sandbox.PoolSettings;
import org.strategysandbox.sandbox.PoolTemplate;
import org.strategysandbox.sandbox.SandboxExecutor;
import org.strategysandbox.sandbox.SandboxRequest;
import org.strategysandbox.sandbox.SandboxSettings;
import org.strategysandbox.sandbox.WarmUp;
import org.strategysandbox.validation.StrategyValidator;
import org.strategysandbox.validation.ValidationPolicy;

/**
 * The whole pipeline on the real daemon, two strategies at a time, in an installation of its own.
 */
final class RealPipeline implements AutoCloseable {
  static final boolean VALIDATED = true;
  static final boolean UNVALIDATED = false;

  private final String installation = "acceptance-" + UUID.randomUUID();
  private final DockerJavaPort docker =
      new DockerJavaPort("unix:///var/run/docker.sock", Duration.ofSeconds(30));
  private final ExecutorService pool = Executors.newFixedThreadPool(2);
  private final SandboxExecutor executor;
  private final StrategyPipeline pipeline;

  private RealPipeline(
      String dataset, SandboxConfig config, @Nullable StrategyValidator validator, int ready) {
    SandboxSettings settings = settings(config, dataset);
    executor =
        ready == 0
            ? new SandboxExecutor(docker, settings, new CgroupReader(), Clock.systemUTC())
            : SandboxExecutor.pooled(
                docker,
                new PoolTemplate(settings, limits(config), "any"),
                new PoolSettings(
                    ready,
                    2,
                    new WarmUp(2, 512),
                    Duration.ofMinutes(10),
                    PoolSettings.LULL,
                    Long.MAX_VALUE,
                    failures -> Duration.ofSeconds(1)),
                PoolListener.NONE,
                new CgroupReader(),
                Clock.systemUTC());
    pipeline =
        new StrategyPipeline(
            config,
            Dataset.open(Path.of(dataset)),
            validator,
            new WorkerIdentity("acceptance", "host", "image"),
            Clock.systemUTC());
  }

  private static SandboxRequest.RunLimits limits(SandboxConfig config) {
    return new SandboxRequest.RunLimits(
        config.limits().memory().bytes(),
        config.limits().cpus(),
        config.limits().wallClock(),
        config.limits().pids(),
        config.limits().output().bytes());
  }

  static RealPipeline open(String dataset, String wallClock, String memory, boolean validated) {
    return open(
        dataset, Map.of("limits.wall_clock", wallClock, "limits.memory", memory), validated, 0);
  }

  static RealPipeline open(String dataset, Map<String, String> settings, boolean validated) {
    return open(dataset, settings, validated, 0);
  }

  /**
   * @param ready containers of the pool; 0 starts one for each run
   */
  static RealPipeline open(
      String dataset, Map<String, String> settings, boolean validated, int ready) {
    Map<String, String> all = new LinkedHashMap<>(settings);
    all.put("dataset.worker_path", dataset);
    SandboxConfig config = new ConfigLoader(Map.of()).load(null, all).config();
    return new RealPipeline(
        dataset,
        config,
        validated ? new StrategyValidator(ValidationPolicy.builtIn()) : null,
        ready);
  }

  /** Returns when so many containers wait. */
  void awaitReady(int containers) {
    await().atMost(Duration.ofMinutes(2)).until(() -> executor.ready() == containers);
  }

  /** A system property that scripts/test.sh sets. */
  static String required(String property) {
    String value = System.getProperty(property);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException("-D" + property + " is missing; scripts/test.sh sets it");
    }
    return value;
  }

  /** Outcomes by id, in the order of the code. */
  Map<String, Outcome> runAll(Map<String, String> code) throws Exception {
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
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    for (Map.Entry<String, Future<Outcome>> entry : running.entrySet()) {
      outcomes.put(entry.getKey(), entry.getValue().get());
    }
    return outcomes;
  }

  /** After what was removed has had its 5 seconds. */
  List<ContainerSummary> containersLeft() throws InterruptedException {
    executor.awaitRemovals(Duration.ofSeconds(5));
    return docker.list(ContainerLabels.ofInstallation(installation));
  }

  private SandboxSettings settings(SandboxConfig config, String dataset) {
    return new SandboxSettings(
        System.getProperty("sandbox.image", "strategy-sandbox:latest"),
        "10001:10001",
        "",
        128L << 20,
        4_096,
        512,
        128L << 20,
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

  @Override
  public void close() {
    pool.shutdownNow();
    executor.close();
    docker.close();
  }
}
