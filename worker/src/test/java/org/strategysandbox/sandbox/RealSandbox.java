package org.strategysandbox.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The daemon, image and dataset of this machine, from the system properties {@code
 * sandbox.docker.host}, {@code sandbox.image} and {@code sandbox.dataset}.
 */
final class RealSandbox implements AutoCloseable {
  private static final Duration MOST_WALL_CLOCK = Duration.ofSeconds(60);

  static final Duration CALL_TIMEOUT = Duration.ofSeconds(20);

  private final String installation = "test-" + UUID.randomUUID();
  private final DockerJavaPort port = new DockerJavaPort(host(), CALL_TIMEOUT);

  static String host() {
    return System.getProperty("sandbox.docker.host", "unix:///var/run/docker.sock");
  }

  static String image() {
    return System.getProperty("sandbox.image", "strategy-sandbox:latest");
  }

  /** The daemon without our port in between, to see what it really does. */
  static DockerClient rawClient() {
    DefaultDockerClientConfig config =
        DefaultDockerClientConfig.createDefaultConfigBuilder().withDockerHost(host()).build();
    return DockerClientImpl.getInstance(
        config, new ZerodepDockerHttpClient.Builder().dockerHost(config.getDockerHost()).build());
  }

  private static String dataset() {
    String path = System.getProperty("sandbox.dataset");
    if (path == null || !Files.isRegularFile(Path.of(path, "manifest.json"))) {
      throw new IllegalStateException(
          "-Dsandbox.dataset must name a dataset's folder (with manifest.json), but is " + path);
    }
    return path;
  }

  DockerJavaPort port() {
    return port;
  }

  Map<String, String> labels() {
    return ContainerLabels.ofInstallation(installation);
  }

  /** A container with small limits; {@code datasetPath} must exist on the daemon's host. */
  ContainerSpec spec(String image, String datasetPath) {
    return new ContainerSpec(
        image,
        "10001:10001",
        "",
        256L << 20,
        0.5,
        48,
        64L << 20,
        1_024,
        256,
        16L << 20,
        datasetPath,
        labels(),
        Containment.strict());
  }

  ContainerSpec servingSpec() {
    return spec(image(), dataset());
  }

  SandboxExecutor executor() {
    return executor(Containment.strict());
  }

  SandboxExecutor executor(Containment containment) {
    return executor(port, containment);
  }

  SandboxExecutor executor(DockerPort through) {
    return executor(through, Containment.strict());
  }

  private SandboxExecutor executor(DockerPort through, Containment containment) {
    return new SandboxExecutor(
        through, settings(containment), new CgroupReader(), Clock.systemUTC());
  }

  /** Keeps containers ready for requests of {@link #request}. */
  SandboxExecutor pooled(int size, Duration maxAge, PoolListener listener) {
    return SandboxExecutor.pooled(
        port,
        new PoolTemplate(
            settings(Containment.strict()), request(MOST_WALL_CLOCK, "").limits(), "any"),
        new PoolSettings(
            size,
            2,
            new WarmUp(2, 512),
            maxAge,
            PoolSettings.LULL,
            Long.MAX_VALUE,
            failures -> Duration.ofMillis(500)),
        listener,
        new CgroupReader(),
        Clock.systemUTC());
  }

  SandboxSettings settings() {
    return settings(Containment.strict());
  }

  private SandboxSettings settings(Containment containment) {
    return new SandboxSettings(
        image(),
        "10001:10001",
        "",
        64L << 20,
        1_024,
        256,
        16L << 20,
        dataset(),
        Duration.ofSeconds(60),
        Duration.ofSeconds(30),
        16,
        256L << 10,
        64L << 20,
        installation,
        "test-host",
        "test-worker",
        containment,
        "");
  }

  static SandboxRequest request(Duration wallClock, String... lines) {
    Map<String, Object> submission =
        Map.of("protocol", 1, "code", String.join("\n", lines) + "\n", "dataset", "/dataset");
    try {
      return new SandboxRequest(
          new ObjectMapper().writeValueAsBytes(submission),
          new SandboxRequest.RunLimits(256L << 20, 1, wallClock, 48, 64 << 10));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Containers of this instance, whatever their state. */
  List<DockerPort.ContainerSummary> left() {
    return port.list(labels());
  }

  @Override
  public void close() {
    left().forEach(container -> port.remove(container.id()));
    port.close();
  }
}
