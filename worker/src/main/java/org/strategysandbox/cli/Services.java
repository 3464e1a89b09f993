package org.strategysandbox.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.config.Capacity;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.evaluation.Dataset;
import org.strategysandbox.execution.StrategyPipeline;
import org.strategysandbox.execution.WorkerIdentity;
import org.strategysandbox.sandbox.DockerJavaPort;
import org.strategysandbox.sandbox.DockerPort;
import org.strategysandbox.sandbox.PoolListener;
import org.strategysandbox.sandbox.SandboxExecutor;
import org.strategysandbox.validation.StrategyValidator;

/** The objects that running strategies needs, wired from one configuration. */
final class Services implements AutoCloseable {
  private final DockerJavaPort docker;
  private final SandboxExecutor executor;
  private final StrategyPipeline pipeline;
  private final WorkerIdentity identity;
  private final Capacity capacity;

  private Services(
      DockerJavaPort docker,
      SandboxExecutor executor,
      StrategyPipeline pipeline,
      WorkerIdentity identity,
      Capacity capacity) {
    this.docker = docker;
    this.executor = executor;
    this.pipeline = pipeline;
    this.identity = identity;
    this.capacity = capacity;
  }

  /**
   * Opens the dataset, asks the daemon for the image and wires the rest.
   *
   * @param validator null switches validation off
   * @param capacity decides, from what the daemon says of its host
   * @param runs how many runs will come, at most
   * @param listener of the pool
   * @throws CliException the image is missing
   * @throws org.strategysandbox.sandbox.DockerException the daemon does not answer
   * @throws org.strategysandbox.evaluation.DatasetException there is no dataset
   */
  static Services start(
      SandboxConfig config,
      @Nullable StrategyValidator validator,
      Function<DockerPort.DaemonInfo, Capacity> capacity,
      long runs,
      PoolListener listener) {
    Dataset dataset = Dataset.open(config.dataset().workerPath());
    DockerJavaPort docker = docker(config);
    try {
      String reference = config.container().image();
      String image =
          docker
              .findImage(reference)
              .orElseThrow(
                  () ->
                      CliException.dependency(
                          "The Docker daemon has no image " + reference + ".",
                          "scripts/quickstart.sh builds it; container.image names another one.",
                          null));
      String host = hostName();
      String worker = host + "-" + UUID.randomUUID().toString().substring(0, 8);
      WorkerIdentity identity = new WorkerIdentity(worker, host, image);
      Capacity decided = capacity.apply(docker.info());
      SandboxExecutor executor =
          new SandboxWiring(config, image, host, worker)
              .executor(docker, dataset.sha256(), decided, runs, listener);
      return new Services(
          docker,
          executor,
          new StrategyPipeline(config, dataset, validator, identity, Clock.systemUTC()),
          identity,
          decided);
    } catch (RuntimeException e) {
      docker.close();
      throw e;
    }
  }

  static DockerJavaPort docker(SandboxConfig config) {
    return new DockerJavaPort(
        config.container().dockerHost().toString(), config.container().dockerTimeout());
  }

  static String hostName() {
    try {
      String name = InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9_.-]", "-");
      return name.length() > 40 ? name.substring(0, 40) : name;
    } catch (UnknownHostException e) {
      return "unknown-host";
    }
  }

  DockerJavaPort docker() {
    return docker;
  }

  SandboxExecutor executor() {
    return executor;
  }

  StrategyPipeline pipeline() {
    return pipeline;
  }

  WorkerIdentity identity() {
    return identity;
  }

  Capacity capacity() {
    return capacity;
  }

  @Override
  public void close() {
    executor.close();
    docker.close();
  }
}
