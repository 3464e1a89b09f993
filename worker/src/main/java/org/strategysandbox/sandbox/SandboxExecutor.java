package org.strategysandbox.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs one strategy in one container that serves nothing else and is removed on every path, while
 * the outcome goes on its way.
 *
 * <p>Time, limits and accounting are kept here, outside the container, because everything inside is
 * hostile. Any number of threads may run strategies at once.
 */
public final class SandboxExecutor implements AutoCloseable {
  private static final Duration REMOVAL_PAUSE = Duration.ofMillis(250);
  private static final Duration SILENT_DAEMON_PAUSE = Duration.ofSeconds(2);
  private static final Duration CLOSING = Duration.ofSeconds(20);

  /** Containers on their way out before runs wait for one to go. */
  private static final int REMOVING = 16;

  private final RemovalQueue removals;
  private final ContainerStarter starter;
  private final ContainerSource containers;
  private final @Nullable WarmPool pool;
  private final SandboxConversation conversation;
  private final UsageReader usage;
  private final ScheduledExecutorService sampling =
      Executors.newSingleThreadScheduledExecutor(new DaemonThreads("usage-sampler"));

  /** Starts a container for each run. */
  public SandboxExecutor(
      DockerPort docker, SandboxSettings settings, UsageReader usage, Clock clock) {
    this(docker, settings, usage, clock, REMOVAL_PAUSE);
  }

  SandboxExecutor(
      DockerPort docker,
      SandboxSettings settings,
      UsageReader usage,
      Clock clock,
      Duration removalPause) {
    this(docker, settings, WarmUp.NONE, null, PoolListener.NONE, usage, clock, removalPause);
  }

  /** Starts a container for each run, with more CPU until it is ready. */
  public static SandboxExecutor cold(
      DockerPort docker,
      SandboxSettings settings,
      WarmUp warmUp,
      PoolListener listener,
      UsageReader usage,
      Clock clock) {
    return new SandboxExecutor(
        docker, settings, warmUp, null, listener, usage, clock, REMOVAL_PAUSE);
  }

  /** Keeps a pool of containers that are ready, and begins to fill it. */
  public static SandboxExecutor pooled(
      DockerPort docker,
      PoolTemplate template,
      PoolSettings pool,
      PoolListener listener,
      UsageReader usage,
      Clock clock) {
    return pooled(docker, () -> template, pool, listener, usage, clock, REMOVAL_PAUSE);
  }

  static SandboxExecutor pooled(
      DockerPort docker,
      Supplier<PoolTemplate> template,
      PoolSettings pool,
      PoolListener listener,
      UsageReader usage,
      Clock clock,
      Duration removalPause) {
    return new SandboxExecutor(
        docker,
        template.get().settings(),
        pool.warmUp(),
        new Pooling(template, pool),
        listener,
        usage,
        clock,
        removalPause);
  }

  private record Pooling(Supplier<PoolTemplate> template, PoolSettings settings) {}

  private SandboxExecutor(
      DockerPort docker,
      SandboxSettings settings,
      WarmUp warmUp,
      @Nullable Pooling pooling,
      PoolListener listener,
      UsageReader usage,
      Clock clock,
      Duration removalPause) {
    this.removals =
        new RemovalQueue(
            new ContainerRemoval(docker, removalPause),
            listener,
            REMOVING,
            SILENT_DAEMON_PAUSE,
            CLOSING);
    this.starter = new ContainerStarter(docker, removals);
    ColdContainers cold = new ColdContainers(starter, settings, warmUp, clock);
    this.pool =
        pooling == null
            ? null
            : new WarmPool(
                docker,
                starter,
                cold,
                removals,
                pooling.template(),
                pooling.settings(),
                listener,
                clock);
    this.containers = pool == null ? cold : pool;
    this.usage = usage;
    this.conversation = new SandboxConversation(docker, usage, sampling);
    if (pool != null) {
      pool.start();
    }
  }

  /**
   * Blocks until the strategy's end, however it ends.
   *
   * @throws SandboxUnavailableException the daemon or the image failed, not the strategy
   * @throws InterruptedException the run was cancelled; the container is being removed
   */
  public SandboxRun run(SandboxRequest request)
      throws SandboxUnavailableException, InterruptedException {
    return run(request, ContainerObserver.NONE);
  }

  /**
   * The same, and tells which container serves the run; of its removal the observer hears later.
   *
   * @throws SandboxUnavailableException the daemon or the image failed, not the strategy
   * @throws InterruptedException the run was cancelled; the container is being removed
   */
  public SandboxRun run(SandboxRequest request, ContainerObserver observer)
      throws SandboxUnavailableException, InterruptedException {
    removals.awaitRoom();
    ReadyContainer container = containers.take(request.limits(), observer);
    try {
      return conversation.run(container, request);
    } finally {
      removals.add(container.id(), container.attachment(), observer);
    }
  }

  /** The counters that runs are accounted with. */
  public UsageReader usage() {
    return usage;
  }

  /** Containers of the pool that are ready now; 0 without a pool. */
  public int ready() {
    return pool == null ? 0 : pool.ready();
  }

  /** Containers that are being made for the pool now; 0 without a pool. */
  public int warming() {
    return pool == null ? 0 : pool.warming();
  }

  /**
   * Waits until every container is gone whose run is over.
   *
   * @return false when some were not gone within the limit
   */
  public boolean awaitRemovals(Duration limit) throws InterruptedException {
    return removals.awaitEmpty(limit);
  }

  /**
   * Empties the pool and waits until every container is gone that no run needs; runs still work.
   *
   * @return false when some were not gone within the limit
   */
  public boolean drain(Duration limit) throws InterruptedException {
    containers.close();
    return removals.awaitEmpty(limit);
  }

  /**
   * Takes no new run, empties the pool and waits, within bounds, until what was removed is gone;
   * runs on their way end as they would.
   */
  @Override
  public void close() {
    containers.close();
    starter.close();
    removals.close();
    sampling.shutdownNow();
  }
}
