package org.strategysandbox.sandbox;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Settings, limits and executors that the tests of a run share. */
final class SandboxRuns {
  static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");
  static final String CODE = "{\"protocol\":1}";

  private SandboxRuns() {}

  static SandboxSettings settings() {
    return new SandboxSettings(
        "image:1",
        "10001:10001",
        "",
        1 << 30,
        4_096,
        256,
        1 << 20,
        "/srv/dataset",
        Duration.ofMillis(50),
        Duration.ofSeconds(20),
        4,
        1_000,
        1_000,
        "test",
        "host-1",
        "worker-1");
  }

  static SandboxRequest request() {
    return new SandboxRequest(
        CODE.getBytes(StandardCharsets.UTF_8),
        new SandboxRequest.RunLimits(1 << 28, 0.5, Duration.ofMillis(100), 64, 100));
  }

  static SandboxExecutor executor(DockerPort docker) {
    return executor(docker, Path.of("/nonexistent"));
  }

  static SandboxExecutor executor(DockerPort docker, Path cgroups) {
    return executor(docker, settings(), cgroups);
  }

  static SandboxExecutor executor(DockerPort docker, SandboxSettings settings) {
    return executor(docker, settings, Path.of("/nonexistent"));
  }

  private static SandboxExecutor executor(
      DockerPort docker, SandboxSettings settings, Path cgroups) {
    return new SandboxExecutor(
        docker,
        settings,
        new CgroupReader(cgroups),
        Clock.fixed(NOW, ZoneOffset.UTC),
        Duration.ZERO);
  }
}
