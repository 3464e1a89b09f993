package org.strategysandbox.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.strategysandbox.config.Capacity;
import org.strategysandbox.config.DatasetConfig;
import org.strategysandbox.config.LimitsConfig;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.evaluation.DatasetException;
import org.strategysandbox.execution.Backoff;
import org.strategysandbox.sandbox.CgroupReader;
import org.strategysandbox.sandbox.Containment;
import org.strategysandbox.sandbox.DockerPort;
import org.strategysandbox.sandbox.PoolListener;
import org.strategysandbox.sandbox.PoolSettings;
import org.strategysandbox.sandbox.PoolTemplate;
import org.strategysandbox.sandbox.SandboxExecutor;
import org.strategysandbox.sandbox.SandboxRequest;
import org.strategysandbox.sandbox.SandboxSettings;
import org.strategysandbox.sandbox.SeccompProfile;
import org.strategysandbox.sandbox.StreamedUsage;
import org.strategysandbox.sandbox.UsageReader;
import org.strategysandbox.sandbox.WarmUp;

/** What containers and their pool need, from one configuration. */
final class SandboxWiring {
  private final SandboxConfig config;
  private final SandboxSettings settings;

  /**
   * @param image content id, so that a tag that moves changes nothing for a worker that runs
   */
  SandboxWiring(SandboxConfig config, String image, String host, String worker) {
    this.config = config;
    this.settings =
        new SandboxSettings(
            image,
            config.container().user().toString(),
            config.container().runtime().dockerName().orElse(""),
            config.limits().tmpfs().bytes(),
            config.limits().tmpfsInodes(),
            config.limits().openFiles(),
            config.limits().tmpfs().bytes(),
            daemonFolder(config.dataset()).toString(),
            config.container().startTimeout(),
            removalGrace(config),
            config.limits().files(),
            config.limits().fileBytes().bytes(),
            config.limits().positionBytes().bytes(),
            config.container().installation(),
            host,
            worker,
            containment(config),
            "");
  }

  /**
   * With links resolved where the daemon is on this machine: a link that names another version
   * later changes nothing for a worker that runs. Elsewhere {@link
   * org.strategysandbox.sandbox.SandboxSettings#ofDataset} finds the difference.
   */
  private static Path daemonFolder(DatasetConfig dataset) {
    Path worker = dataset.workerPath().toAbsolutePath();
    if (!dataset.daemonPath().equals(worker)) {
      return dataset.daemonPath();
    }
    try {
      return worker.toRealPath();
    } catch (IOException e) {
      throw new DatasetException(worker + " cannot be read: " + e, e);
    }
  }

  /**
   * An executor with a pool when the capacity has one.
   *
   * @param runs most containers that the pool makes, for callers who know how many runs will come
   */
  SandboxExecutor executor(
      DockerPort docker,
      String datasetVersion,
      Capacity capacity,
      long runs,
      PoolListener listener) {
    UsageReader usage = new StreamedUsage(new CgroupReader(), docker);
    SandboxSettings checked = settings.ofDataset(datasetVersion);
    Clock clock = Clock.systemUTC();
    WarmUp warmUp = new WarmUp(capacity.warmCpus(), config.pool().warmShares());
    if (capacity.pool() == 0) {
      return SandboxExecutor.cold(docker, checked, warmUp, listener, usage, clock);
    }
    return SandboxExecutor.pooled(
        docker,
        new PoolTemplate(checked, limits(config.limits()), datasetVersion),
        new PoolSettings(
            capacity.pool(),
            capacity.refill(),
            warmUp,
            config.pool().maxAge(),
            PoolSettings.LULL,
            runs,
            new Backoff(config.retry())::after),
        listener,
        usage,
        clock);
  }

  /** Of a submission that asks for nothing less. */
  private static SandboxRequest.RunLimits limits(LimitsConfig limits) {
    return new SandboxRequest.RunLimits(
        limits.memory().bytes(),
        limits.cpus(),
        limits.wallClock(),
        limits.pids(),
        limits.output().bytes());
  }

  /** How long after its run's limit a container may still exist. */
  static Duration removalGrace(SandboxConfig config) {
    return config.container().removalTimeout().plus(Duration.ofSeconds(30));
  }

  static Containment containment(SandboxConfig config) {
    try {
      return new Containment(
          config.container().seccomp().map(SeccompProfile::read).orElseGet(SeccompProfile::builtIn),
          config.container().landlock());
    } catch (IllegalArgumentException e) {
      throw CliException.usage(
          String.valueOf(e.getMessage()),
          "container.seccomp names the profile; builtin is the packaged one.");
    }
  }
}
