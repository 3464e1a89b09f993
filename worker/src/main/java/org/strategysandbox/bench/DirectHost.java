package org.strategysandbox.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.strategysandbox.config.SandboxConfig;

/**
 * Runs strategies as ordinary processes of this machine, to compare the sandbox with: with the
 * image's own interpreter and libraries, under the same CPU quota. Needs root on the machine where
 * the Docker daemon is.
 */
final class DirectHost implements AutoCloseable {
  private final SandboxConfig config;
  private final Path files;
  private final CpuQuota quota;
  private final Path script;

  private DirectHost(SandboxConfig config, Path files, CpuQuota quota, Path script) {
    this.config = config;
    this.files = files;
    this.quota = quota;
    this.script = script;
  }

  /**
   * Unpacks the image and makes a cgroup.
   *
   * @throws BenchException saying what is missing
   */
  static DirectHost open(BenchSetup setup) throws InterruptedException {
    SandboxConfig config = setup.config();
    CpuQuota quota;
    try {
      quota = CpuQuota.create("strategy-sandbox-bench-" + UUID.randomUUID());
    } catch (IOException e) {
      throw new BenchException("A cgroup cannot be made (it needs root): " + e, e);
    }
    try {
      Path files = Files.createDirectories(setup.work().resolve("image"));
      unpack(setup, files);
      for (String folder : List.of("dataset", "dev", "proc", "tmp", "output")) {
        Files.createDirectories(files.resolve(folder));
      }
      Path script = setup.work().resolve("direct.sh");
      Files.writeString(script, Strategies.resource("direct.sh"));
      return new DirectHost(config, files, quota, script);
    } catch (IOException | BenchException e) {
      try {
        quota.close();
      } catch (IOException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw e instanceof BenchException known
          ? known
          : new BenchException("The image cannot be unpacked: " + e, e);
    }
  }

  private static void unpack(BenchSetup setup, Path files) throws InterruptedException {
    Map<String, String> daemon =
        Map.of("DOCKER_HOST", setup.config().container().dockerHost().toString());
    String label = "org.strategysandbox.installation=" + setup.config().container().installation();
    String id = Commands.run(daemon, List.of("docker", "create", "--label", label, setup.image()));
    try {
      Commands.run(
          daemon,
          List.of(
              "sh",
              "-c",
              "docker export \"$1\" | tar -x -C \"$2\"",
              "unpack",
              id,
              files.toString()));
    } finally {
      Commands.run(daemon, List.of("docker", "rm", id));
    }
  }

  /**
   * Starts one and returns when its runner is ready, bound to the quota of a run.
   *
   * @param warmCpus its quota until then
   */
  DirectProcess start(double warmCpus) {
    try {
      quota.limit(Math.max(warmCpus, config.limits().cpus()));
      ProcessBuilder builder =
          new ProcessBuilder(
              "unshare",
              "--mount",
              "sh",
              script.toString(),
              files.toString(),
              config.dataset().workerPath().toAbsolutePath().toString(),
              quota.processes().toString(),
              config.container().user().toString(),
              "from sandbox_runner.direct import main; main()");
      DirectProcess process = DirectProcess.start(builder, config);
      quota.limit(config.limits().cpus());
      return process;
    } catch (IOException e) {
      throw new BenchException("A direct process cannot be started: " + e, e);
    }
  }

  @Override
  public void close() {
    try {
      quota.close();
    } catch (IOException e) {
      throw new BenchException("The cgroup of direct processes is left: " + e, e);
    }
  }
}
