package org.strategysandbox.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Section {@code container}: Docker and what every container has in common.
 *
 * @param dockerHost {@code unix:///path} or {@code tcp://host:port}
 * @param installation label that keeps the containers of several installations on a host apart
 * @param seccomp profile for the daemon, empty for the packaged one
 * @param landlock whether a container must restrict its access to files
 * @param dockerTimeout longest wait for one call to the daemon
 * @param startTimeout longest wait from the creation of a container to its readiness
 * @param removalTimeout longest time from the end of a run to the removal of its container
 */
public record ContainerConfig(
    String image,
    ContainerRuntime runtime,
    URI dockerHost,
    String installation,
    ContainerUser user,
    Optional<Path> seccomp,
    LandlockMode landlock,
    Duration dockerTimeout,
    Duration startTimeout,
    Duration removalTimeout) {

  private static final Setting<String> IMAGE =
      Setting.of(
              "container.image",
              ValueTypes.text("[a-z0-9][A-Za-z0-9._/:@-]{0,254}", "a Docker image reference"),
              "strategy-sandbox:latest",
              "Image of the sandbox, built by scripts/quickstart.sh.")
          .withVariable();
  private static final Setting<ContainerRuntime> RUNTIME =
      Setting.of(
              "container.runtime",
              ValueTypes.choice(ContainerRuntime.class),
              "default",
              "OCI runtime of the containers; default leaves the choice to the Docker daemon, runsc is gVisor.")
          .withVariable();
  private static final Setting<URI> DOCKER_HOST =
      Setting.of(
              "container.docker_host",
              ValueTypes.dockerHost(),
              "unix:///var/run/docker.sock",
              "Where the Docker daemon listens. Whoever reaches it is root on its host.")
          .withVariable();
  private static final Setting<String> INSTALLATION =
      Setting.of(
              "container.installation",
              ValueTypes.text(
                  "[a-z0-9]([a-z0-9._-]{0,61}[a-z0-9])?",
                  "1 to 63 small letters, digits, dots, dashes or underscores, a letter or digit at both ends"),
              "default",
              "Label on every container; installations that share a Docker daemon need different ones.")
          .withVariable();
  private static final Setting<ContainerUser> USER =
      Setting.of(
          "container.user",
          ValueTypes.user(),
          "10001:10001",
          "User and group of the strategy's process.");
  private static final Setting<Optional<Path>> SECCOMP =
      Setting.of(
          "container.seccomp",
          ValueTypes.orWord("builtin", ValueTypes.absolutePath()),
          "builtin",
          "Seccomp profile that the Docker daemon applies, read by the worker; builtin is"
              + " seccomp/sandbox.json. It must deny by default.");
  private static final Setting<LandlockMode> LANDLOCK =
      Setting.of(
              "container.landlock",
              ValueTypes.choice(LandlockMode.class),
              "required",
              "Whether a sandbox without Landlock is refused; optional is for kernels before 5.13 and gVisor.")
          .withVariable();
  private static final Setting<Duration> DOCKER_TIMEOUT =
      Setting.of(
          "container.docker_timeout",
          ValueTypes.duration("1s", "5m"),
          "30s",
          "Longest wait for one call to the Docker daemon.");
  private static final Setting<Duration> START_TIMEOUT =
      Setting.of(
          "container.start_timeout",
          ValueTypes.duration("1s", "10m"),
          "60s",
          "Longest wait from the creation of a container until its runner is ready.");
  private static final Setting<Duration> REMOVAL_TIMEOUT =
      Setting.of(
          "container.removal_timeout",
          ValueTypes.duration("1s", "60s"),
          "5s",
          "Longest time from the end of a run until its container is gone; after that it is reported.");

  static final List<Setting<?>> SETTINGS =
      List.of(
          IMAGE,
          RUNTIME,
          DOCKER_HOST,
          INSTALLATION,
          USER,
          SECCOMP,
          LANDLOCK,
          DOCKER_TIMEOUT,
          START_TIMEOUT,
          REMOVAL_TIMEOUT);

  static ContainerConfig from(Values values) {
    return new ContainerConfig(
        values.get(IMAGE),
        values.get(RUNTIME),
        values.get(DOCKER_HOST),
        values.get(INSTALLATION),
        values.get(USER),
        values.get(SECCOMP),
        values.get(LANDLOCK),
        values.get(DOCKER_TIMEOUT),
        values.get(START_TIMEOUT),
        values.get(REMOVAL_TIMEOUT));
  }
}
