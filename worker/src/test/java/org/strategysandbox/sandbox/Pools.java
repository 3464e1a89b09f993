package org.strategysandbox.sandbox;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Executors with a pool on a daemon in memory, with a clock and a template that tests change. */
final class Pools implements AutoCloseable {
  static final Duration MAX_AGE = Duration.ofMinutes(10);
  static final WarmUp WARM_UP = new WarmUp(2, 128);
  static final SandboxRequest.RunLimits LIMITS = SandboxRuns.request().limits();

  final FakeDocker docker;
  final PoolCounters counters = new PoolCounters();
  final AtomicReference<PoolTemplate> template =
      new AtomicReference<>(new PoolTemplate(SandboxRuns.settings(), LIMITS, "dataset-1"));
  final AtomicReference<Instant> now = new AtomicReference<>(SandboxRuns.NOW);
  final SandboxExecutor executor;

  Pools(FakeDocker docker, int size) {
    this(docker, size, Long.MAX_VALUE, failures -> Duration.ofMillis(1));
  }

  /** Of a pool that leaves the machine to a run for so long. */
  static Pools withLull(FakeDocker docker, int size, Duration lull) {
    return new Pools(docker, size, Long.MAX_VALUE, failures -> Duration.ofMillis(1), null, lull);
  }

  Pools(FakeDocker docker, int size, long most, IntFunction<Duration> backoff) {
    this(docker, size, most, backoff, null);
  }

  /**
   * @param listener null for the counters
   */
  Pools(
      FakeDocker docker,
      int size,
      long most,
      IntFunction<Duration> backoff,
      @Nullable PoolListener listener) {
    this(docker, size, most, backoff, listener, Duration.ZERO);
  }

  private Pools(
      FakeDocker docker,
      int size,
      long most,
      IntFunction<Duration> backoff,
      @Nullable PoolListener listener,
      Duration lull) {
    this.docker = docker;
    this.executor =
        SandboxExecutor.pooled(
            docker,
            template::get,
            new PoolSettings(size, 2, WARM_UP, MAX_AGE, lull, most, backoff),
            listener == null ? counters : listener,
            new CgroupReader(Path.of("/nonexistent")),
            new Moving(),
            Duration.ZERO);
  }

  Pools awaitReady(int count) {
    await().until(() -> executor.ready() == count);
    return this;
  }

  SandboxRun run() throws Exception {
    return executor.run(SandboxRuns.request());
  }

  SandboxRun run(SandboxRequest.RunLimits limits) throws Exception {
    return executor.run(new SandboxRequest(SandboxRuns.request().submissionFrame(), limits));
  }

  @Override
  public void close() {
    executor.close();
  }

  private final class Moving extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return Objects.requireNonNull(now.get());
    }
  }
}
