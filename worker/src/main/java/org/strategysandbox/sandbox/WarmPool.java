package org.strategysandbox.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Containers whose runners wait for a submission: created, imported, exercised and locked down
 * ahead of time. Each serves one submission and is removed; nothing ever comes back.
 *
 * <p>A run that the pool cannot serve starts a container of its own.
 */
public final class WarmPool implements ContainerSource {
  private static final Logger log = LoggerFactory.getLogger(WarmPool.class);

  private final DockerPort docker;
  private final ContainerSource cold;
  private final RemovalQueue removals;
  private final Supplier<PoolTemplate> template;
  private final PoolSettings settings;
  private final PoolListener listener;
  private final Clock clock;
  private final PoolShelf shelf;
  private final PoolRefill refill;
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, new DaemonThreads("pool-timer"));

  /**
   * @param template asked before each use, so that a change takes effect at once
   */
  WarmPool(
      DockerPort docker,
      ContainerStarter starter,
      ContainerSource cold,
      RemovalQueue removals,
      Supplier<PoolTemplate> template,
      PoolSettings settings,
      PoolListener listener,
      Clock clock) {
    this.docker = docker;
    this.cold = cold;
    this.removals = removals;
    this.template = template;
    this.settings = settings;
    this.listener = listener;
    this.clock = clock;
    this.shelf = new PoolShelf(settings.size(), settings.maxAge(), settings.most());
    this.refill = new PoolRefill(shelf, settings, () -> warmOne(starter), listener, timer);
    timer.setRemoveOnCancelPolicy(true);
  }

  /** Begins to fill. */
  void start() {
    refill.more();
  }

  /** Containers that are ready now. */
  public int ready() {
    return shelf.ready();
  }

  /** Containers that are being made now. */
  public int warming() {
    return shelf.warming();
  }

  @Override
  public ReadyContainer take(SandboxRequest.RunLimits limits, ContainerObserver observer)
      throws SandboxUnavailableException, InterruptedException {
    PoolTemplate wanted = template.get();
    if (!wanted.fits(limits)) {
      return miss(PoolListener.Miss.UNFIT, limits, observer);
    }
    ReadyContainer container = poll(wanted);
    if (container == null) {
      return miss(PoolListener.Miss.EMPTY, limits, observer);
    }
    boolean handedOut = false;
    try {
      observer.created(container.id(), clock.instant(), container.deadline());
      ReadyContainer fitted = fit(container, wanted, limits);
      if (!fitted.session().isStopped()) {
        handedOut = true;
        listener.taken(fitted.start());
        return fitted;
      }
    } catch (DockerException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw SandboxUnavailableException.of(e, false, true);
      }
      log.warn("pooled container {} cannot get lower limits: {}", container.id(), e.getMessage());
    } finally {
      if (!handedOut) {
        removals.add(container.id(), container.attachment(), observer);
      }
    }
    return miss(PoolListener.Miss.BROKEN, limits, observer);
  }

  private @Nullable ReadyContainer poll(PoolTemplate wanted) {
    List<PoolShelf.Dropped> dropped = new ArrayList<>();
    ReadyContainer container = shelf.take(wanted, clock.instant(), dropped);
    remove(dropped);
    if (container == null || !shelf.isHalfFull()) {
      refill.more();
    } else {
      refill.moreAfter(settings.lull());
    }
    return container;
  }

  private ReadyContainer fit(
      ReadyContainer container, PoolTemplate wanted, SandboxRequest.RunLimits limits) {
    container.session().limitOutput(limits.outputBytes());
    if (!wanted.needsUpdate(limits)) {
      return container.servedAs(SandboxRun.Start.WARM, limits, 0);
    }
    long begin = System.nanoTime();
    docker.update(container.id(), ContainerResources.of(limits));
    return container.servedAs(SandboxRun.Start.UPDATED, limits, (System.nanoTime() - begin) / 1e6);
  }

  private ReadyContainer miss(
      PoolListener.Miss why, SandboxRequest.RunLimits limits, ContainerObserver observer)
      throws SandboxUnavailableException, InterruptedException {
    listener.missed(why);
    shelf.forgo();
    ReadyContainer container = cold.take(limits, observer);
    // The daemon works, so whatever held the pool back may be over.
    refill.recovered();
    return container;
  }

  private void warmOne(ContainerStarter starter)
      throws SandboxUnavailableException, InterruptedException {
    PoolTemplate made = template.get();
    Instant now = clock.instant();
    Instant deadline =
        now.plus(settings.maxAge())
            .plus(settings.warmUp().patience(made.settings().startTimeout()))
            .plus(made.limits().wallClock())
            .plus(made.settings().removalGrace());
    ReadyContainer container =
        starter.start(
            made.settings(),
            made.limits(),
            settings.warmUp(),
            now,
            deadline,
            ContainerObserver.NONE);
    if (!shelf.put(new PoolShelf.Item(container, made))) {
      removals.add(container.id(), container.attachment(), ContainerObserver.NONE);
      return;
    }
    listener.warmed(container.phases());
    ScheduledFuture<?> aged =
        timer.schedule(this::sweep, settings.maxAge().toNanos(), TimeUnit.NANOSECONDS);
    container.session().whenStopped(() -> ended(aged));
  }

  /** On a thread of the transport, so the work is done elsewhere. */
  private void ended(ScheduledFuture<?> aged) {
    aged.cancel(false);
    try {
      timer.execute(this::sweep);
    } catch (RejectedExecutionException e) {
      log.debug("the pool is closed; its containers are removed already");
    }
  }

  /** Drops what does not serve any more and makes up for it. */
  void sweep() {
    List<PoolShelf.Dropped> dropped = new ArrayList<>();
    shelf.sweep(template.get(), clock.instant(), dropped);
    remove(dropped);
    refill.more();
  }

  private void remove(List<PoolShelf.Dropped> dropped) {
    for (PoolShelf.Dropped each : dropped) {
      listener.evicted(each.why());
      if (each.why() == PoolListener.Eviction.DEAD) {
        log.warn("container {} ended while it waited in the pool", each.container().id());
      }
      removals.add(each.container().id(), each.container().attachment(), ContainerObserver.NONE);
    }
  }

  /** Fills no more and removes all that wait; runs start containers of their own from now on. */
  @Override
  public void close() {
    refill.close();
    timer.shutdownNow();
    remove(shelf.close());
  }
}
