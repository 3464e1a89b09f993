package org.strategysandbox.containment;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.strategysandbox.config.ConfigLoader;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.evaluation.Dataset;
import org.strategysandbox.event.Limits;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.execution.StrategyPipeline;
import org.strategysandbox.execution.WorkerIdentity;
import org.strategysandbox.sandbox.CgroupReader;
import org.strategysandbox.sandbox.ContainerLabels;
import org.strategysandbox.sandbox.DockerJavaPort;
import org.strategysandbox.sandbox.SandboxExecutor;
import org.strategysandbox.sandbox.SandboxRun;
import org.strategysandbox.sandbox.SandboxSettings;

/**
 * The whole way of a submission without validation, on the daemon, image and dataset of the system
 * properties that scripts/test.sh sets; two runs at once, small limits.
 */
final class ContainmentRuns {
  static final long MEMORY_BYTES = 256L << 20;
  static final long TMPFS_BYTES = 48L << 20;

  private final String installation = "containment-" + UUID.randomUUID();
  private final DockerJavaPort docker =
      new DockerJavaPort("unix:///var/run/docker.sock", Duration.ofSeconds(30));
  private final ExecutorService slots = Executors.newFixedThreadPool(2);
  private final AtomicInteger containers = new AtomicInteger();
  private static final Duration REMOVAL = Duration.ofSeconds(20);

  private volatile double lastRemovalMillis;
  private final SandboxExecutor executor;
  private final StrategyPipeline pipeline;

  ContainmentRuns() throws Exception {
    String dataset = System.getProperty("sandbox.dataset");
    if (dataset == null) {
      throw new IllegalStateException(
          "-Dsandbox.dataset is missing; scripts/test.sh docker sets it");
    }
    SandboxConfig config =
        new ConfigLoader(Map.of())
            .load(
                null,
                Map.of(
                    "limits.wall_clock", "30s",
                    "limits.memory", MEMORY_BYTES + "B",
                    "limits.cpus", "1",
                    "limits.pids", "32",
                    "limits.output", "64KiB",
                    "dataset.worker_path", dataset))
            .config();
    executor =
        new SandboxExecutor(docker, settings(dataset), new CgroupReader(), Clock.systemUTC());
    pipeline =
        new StrategyPipeline(
            config,
            Dataset.open(Path.of(dataset)),
            null,
            new WorkerIdentity("containment", "host", "image"),
            Clock.systemUTC());
  }

  private SandboxSettings settings(String dataset) {
    return new SandboxSettings(
        System.getProperty("sandbox.image", "strategy-sandbox:latest"),
        "10001:10001",
        "",
        TMPFS_BYTES,
        1_024,
        256,
        TMPFS_BYTES,
        dataset,
        Duration.ofSeconds(60),
        Duration.ofSeconds(30),
        16,
        256L << 10,
        64L << 20,
        installation,
        "host",
        "containment");
  }

  /** Queues a run; the result fails when the infrastructure is blamed for what the code did. */
  Future<StrategyResult> submit(String code, long wallMillis) {
    Limits limits = new Limits(null, null, wallMillis, null, null, null, null);
    StrategySubmitted submission =
        StrategySubmitted.builder("attempt-" + UUID.randomUUID(), "test", code)
            .limits(limits)
            .build();
    return slots.submit(
        () -> {
          Outcome outcome =
              pipeline.process(
                  submission,
                  1,
                  request -> {
                    containers.incrementAndGet();
                    SandboxRun run = executor.run(request);
                    long ended = System.nanoTime();
                    executor.awaitRemovals(REMOVAL);
                    lastRemovalMillis = (System.nanoTime() - ended) / 1e6;
                    return run;
                  });
          return (StrategyResult) outcome;
        });
  }

  /** How many containers have been asked for. */
  int containers() {
    return containers.get();
  }

  /** How long the removal of the last container took, whose first act is to kill it. */
  Duration lastRemoval() {
    return Duration.ofMillis(Math.round(lastRemovalMillis));
  }

  int left() {
    return docker.list(ContainerLabels.ofInstallation(installation)).size();
  }

  /** Cancels what still runs; returns how many containers were left before. */
  int end() throws InterruptedException {
    int left = left();
    slots.shutdownNow();
    boolean ended = slots.awaitTermination(60, TimeUnit.SECONDS);
    executor.close();
    docker.close();
    if (!ended) {
      throw new IllegalStateException("runs did not end");
    }
    return left;
  }
}
