package org.strategysandbox.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.evaluation.Dataset;
import org.strategysandbox.execution.StrategyPipeline;
import org.strategysandbox.execution.WorkerIdentity;
import org.strategysandbox.sandbox.CgroupReader;
import org.strategysandbox.sandbox.Containment;
import org.strategysandbox.sandbox.DockerJavaPort;
import org.strategysandbox.sandbox.SandboxExecutor;
import org.strategysandbox.sandbox.SandboxSettings;
import org.strategysandbox.sandbox.SeccompProfile;
import org.strategysandbox.validation.StrategyValidator;

/** The objects that running strategies needs, wired from one configuration. */
final class Services implements AutoCloseable {
  private final DockerJavaPort docker;
  private final SandboxExecutor executor;
  private final StrategyPipeline pipeline;
  private final WorkerIdentity identity;

  private Services(
      DockerJavaPort docker,
      SandboxExecutor executor,
      StrategyPipeline pipeline,
      WorkerIdentity identity) {
    this.docker = docker;
    this.executor = executor;
    this.pipeline = pipeline;
    this.identity = identity;
  }

  /**
   * Opens the dataset, asks the daemon for the image and wires the rest.
   *
   * @param validator null switches validation off
   * @throws CliException the image is missing
   * @throws org.strategysandbox.sandbox.DockerException the daemon does not answer
   * @throws org.strategysandbox.evaluation.DatasetException there is no dataset
   */
  static Services start(SandboxConfig config, @Nullable StrategyValidator validator) {
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
      SandboxExecutor executor =
          new SandboxExecutor(
              docker, settings(config, image, host, worker), new CgroupReader(), Clock.systemUTC());
      return new Services(
          docker,
          executor,
          new StrategyPipeline(config, dataset, validator, identity, Clock.systemUTC()),
          identity);
    } catch (RuntimeException e) {
      docker.close();
      throw e;
    }
  }

  static DockerJavaPort docker(SandboxConfig config) {
    return new DockerJavaPort(
        config.container().dockerHost().toString(), config.container().dockerTimeout());
  }

  private static SandboxSettings settings(
      SandboxConfig config, String image, String host, String worker) {
    return new SandboxSettings(
        image,
        config.container().user().toString(),
        config.container().runtime().dockerName().orElse(""),
        config.limits().tmpfs().bytes(),
        config.limits().tmpfsInodes(),
        config.limits().openFiles(),
        config.limits().tmpfs().bytes(),
        config.dataset().daemonPath().toString(),
        config.container().startTimeout(),
        config.container().removalTimeout().plus(Duration.ofSeconds(30)),
        config.limits().files(),
        config.limits().fileBytes().bytes(),
        config.limits().positionBytes().bytes(),
        config.container().installation(),
        host,
        worker,
        containment(config));
  }

  private static Containment containment(SandboxConfig config) {
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

  @Override
  public void close() {
    executor.close();
    docker.close();
  }
}
