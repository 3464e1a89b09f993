package org.strategysandbox.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A worker that cannot see the host's cgroup files, against the real daemon. */
@Tag("docker")
class UsageWithoutCgroupFilesTest {
  private static final String[] HOLDS_MEMORY = {
    "import time, numpy as np",
    "held = np.ones(100 * 1024 * 1024 // 8)",
    "open('/tmp/file', 'wb').write(b'x' * (12 * 1024 * 1024))",
    "begin = time.monotonic()",
    "while time.monotonic() - begin < 3: pass",
    "raise SystemExit"
  };

  @Test
  void theDaemonsStreamTellsWhatTheFilesWouldHaveTold() throws Exception {
    try (RealSandbox sandbox = new RealSandbox()) {
      SandboxRun.Usage streamed =
          usage(
              sandbox,
              new StreamedUsage(new CgroupReader(Path.of("/nonexistent")), sandbox.port()));
      SandboxRun.Usage read = usage(sandbox, new CgroupReader());
      long peak = Objects.requireNonNull(streamed.peakMemoryBytes());
      long expected = Objects.requireNonNull(read.peakMemoryBytes());
      assertThat(streamed.wallMillis()).as("long enough for three looks").isGreaterThan(3_000);
      assertThat(peak).isGreaterThan(112L << 20);
      assertThat((double) peak).isBetween(expected * 0.9, expected * 1.1);
      // From the container's start on, up to a second old.
      assertThat(Objects.requireNonNull(streamed.cpuMillis())).isBetween(800L, 6_000L);
    }
  }

  private static SandboxRun.Usage usage(RealSandbox sandbox, UsageReader reader) throws Exception {
    try (SandboxExecutor executor =
        new SandboxExecutor(sandbox.port(), sandbox.settings(), reader, Clock.systemUTC())) {
      return executor.run(RealSandbox.request(Duration.ofSeconds(30), HOLDS_MEMORY)).usage();
    }
  }
}
