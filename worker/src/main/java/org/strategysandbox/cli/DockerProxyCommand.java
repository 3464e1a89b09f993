package org.strategysandbox.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.config.LoadedConfig;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.dockerproxy.DockerProxy;
import org.strategysandbox.monitoring.AuditLog;
import org.strategysandbox.sandbox.DockerJavaPort;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code docker-proxy}: the Docker API for workers and reapers, and for nothing else. */
@Command(
    name = "docker-proxy",
    mixinStandardHelpOptions = true,
    description = {
      "Stands before the Docker daemon (container.docker_host) and lets pass what workers and reapers of this installation need:",
      "creating containers that equal the configured template, calls on the installation's own containers, and questions.",
      "Workers and the reaper get its socket as their container.docker_host; then they are not root on the daemon's host."
    })
final class DockerProxyCommand implements Callable<Integer> {
  private static final Logger audit = LoggerFactory.getLogger(AuditLog.LOGGER);
  private static final Duration STOPPING = Duration.ofSeconds(10);

  @Mixin ConfigOptions options = new ConfigOptions();
  @ParentCommand Main main = new Main();

  @Option(
      names = "--listen",
      paramLabel = "PATH",
      defaultValue = "/run/strategy-sandbox/docker.sock",
      description = "Unix socket to listen on (default: ${DEFAULT-VALUE}).")
  Path listen = Path.of("/run/strategy-sandbox/docker.sock");

  @Option(
      names = "--socket-mode",
      paramLabel = "rwxrwxrwx",
      defaultValue = "rw-rw----",
      description = "Permissions of the socket (default: ${DEFAULT-VALUE}).")
  String mode = "rw-rw----";

  @Option(
      names = "--max-containers",
      paramLabel = "N",
      defaultValue = "64",
      description =
          "Most containers of the installation at a time: slots and pool of all its workers on this daemon, and some on their way out (default: ${DEFAULT-VALUE}).")
  int mostContainers = 64;

  DockerProxyCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    LoadedConfig loaded = options.load();
    SandboxConfig config = loaded.config();
    LoggingSetup.service(config.logging(), main.debug);
    Set<PosixFilePermission> permissions = permissions();
    if (mostContainers < 1) {
      throw CliException.usage(
          "--max-containers must be at least 1, not " + mostContainers + ".", "Leave it out.");
    }
    StopSignal signal = StopSignal.install("docker-proxy", STOPPING);
    CountDownLatch stopped = new CountDownLatch(1);
    try (DockerJavaPort docker = Services.docker(config);
        DockerProxy proxy =
            DockerProxy.start(
                listen.toAbsolutePath(),
                permissions,
                config.container().dockerHost(),
                docker,
                ProxyWiring.template(config, mostContainers),
                Clock.systemUTC(),
                DockerProxyCommand::refused)) {
      signal.stops(stopped::countDown);
      System.out.println("docker-proxy ready at " + proxy.address());
      stopped.await();
      return 0;
    } catch (IOException e) {
      throw CliException.dependency(
          "Nothing can listen at " + listen + ": " + e.getMessage() + ".",
          "--listen names another place; its folder must exist and be writable.",
          e);
    } finally {
      signal.cleaned();
    }
  }

  private Set<PosixFilePermission> permissions() {
    try {
      return PosixFilePermissions.fromString(mode);
    } catch (IllegalArgumentException e) {
      throw CliException.usage(
          "--socket-mode must be of the form rw-rw----, not '" + Printable.line(mode) + "'.",
          "Leave it out, or name who may connect: owner, group, others.");
    }
  }

  private static void refused(String call, String reason) {
    audit
        .atWarn()
        .addKeyValue("action", "docker_call_refused")
        .addKeyValue("call", call)
        .addKeyValue("reason", reason)
        .log("call to the Docker daemon refused");
  }
}
