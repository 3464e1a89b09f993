package org.strategysandbox.reaper;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.event.ContainerEvent;
import org.strategysandbox.event.LifecycleEvent;
import org.strategysandbox.sandbox.ContainerLabels;
import org.strategysandbox.sandbox.DockerException;
import org.strategysandbox.sandbox.DockerPort;
import org.strategysandbox.sandbox.DockerPort.ContainerSummary;

/**
 * Looks at the daemon and removes orphans, each judged twice. Several may run against one daemon: a
 * container that is gone already is a success.
 */
final class Reaper implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Reaper.class);

  /** Removals at a time: fifty orphans are not removed one after the other, nor all at once. */
  private static final int REMOVALS = 4;

  private final ReaperSettings settings;
  private final DockerPort docker;
  private final Fleet fleet;
  private final WorkerLocks locks;
  private final LockHousekeeping housekeeping;
  private final OrphanRule rule;
  private final Consumer<LifecycleEvent> announce;
  private final Clock clock;
  private final LongSupplier nanos;
  private final Set<String> named = new HashSet<>();
  private final ExecutorService removals =
      Executors.newFixedThreadPool(
          REMOVALS,
          task -> {
            Thread thread = new Thread(task, "removal");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param announce takes tombstones of removed containers
   * @param nanos monotonic, the time of {@link Fleet}
   */
  Reaper(
      ReaperSettings settings,
      DockerPort docker,
      Fleet fleet,
      Consumer<LifecycleEvent> announce,
      Clock clock,
      LongSupplier nanos) {
    this.settings = settings;
    this.docker = docker;
    this.fleet = fleet;
    this.locks = new WorkerLocks(settings.lockDirectory(), settings.installation());
    this.housekeeping = new LockHousekeeping(locks);
    this.rule = new OrphanRule(settings.installation(), settings.minimumAge());
    this.announce = announce;
    this.clock = clock;
    this.nanos = nanos;
  }

  /**
   * One look, and the removals that follow from it.
   *
   * @throws DockerException the daemon does not answer; nothing was removed
   * @throws InterruptedException removals that were begun may still end
   */
  Sweep sweep() throws InterruptedException {
    List<ContainerSummary> found =
        docker.list(ContainerLabels.ofInstallation(settings.installation()));
    Map<Verdict, Integer> kept = new EnumMap<>(Verdict.class);
    List<Future<Sweep.Orphan>> begun = new ArrayList<>();
    Set<String> owners = new HashSet<>();
    for (ContainerSummary container : found) {
      Verdict verdict = judge(container);
      owners.add(OrphanRule.worker(container.labels()));
      if (verdict.isOrphan()) {
        begun.add(removals.submit(() -> bury(container, verdict)));
      } else {
        kept.merge(verdict, 1, Integer::sum);
        explain(container, verdict);
      }
    }
    List<Sweep.Orphan> orphans = new ArrayList<>();
    for (Future<Sweep.Orphan> removal : begun) {
      orphans.add(result(removal));
    }
    if (!settings.dryRun()) {
      housekeeping.tidy(owners, nanos.getAsLong());
    }
    return new Sweep(
        clock.instant(),
        settings.installation(),
        found.size(),
        fleet.isFollowed(nanos.getAsLong()),
        orphans,
        kept);
  }

  private Verdict judge(ContainerSummary container) {
    String worker = OrphanRule.worker(container.labels());
    long now = nanos.getAsLong();
    WorkerLife life = WorkerLife.of(fleet.signs(worker, now), locks.state(worker));
    return rule.judge(
        container.labels(), life, fleet.deadline(container.id(), worker), clock.instant());
  }

  /** Looks once more before the removal: a list may be old by the time that its end is reached. */
  private Sweep.Orphan bury(ContainerSummary container, Verdict reason) {
    try {
      List<ContainerSummary> still =
          docker.list(container.labels()).stream()
              .filter(other -> other.id().equals(container.id()))
              .toList();
      if (still.isEmpty()) {
        return orphan(container, reason, Sweep.Fate.GONE, "");
      }
      Verdict again = judge(still.get(0));
      if (!again.isOrphan()) {
        return orphan(container, again, Sweep.Fate.SPARED, "");
      }
      if (settings.dryRun()) {
        return orphan(container, again, Sweep.Fate.WOULD_BE_REMOVED, "");
      }
      Sweep.Orphan removed = orphan(container, again, Sweep.Fate.REMOVED, "");
      docker.remove(container.id());
      announce.accept(new ContainerEvent.Removed(container.id()));
      return removed;
    } catch (DockerException e) {
      String problem = String.valueOf(e.getMessage());
      if (e.kind() == DockerException.Kind.NOT_FOUND || problem.contains("already in progress")) {
        return orphan(container, reason, Sweep.Fate.GONE, "");
      }
      return orphan(container, reason, Sweep.Fate.FAILED, problem);
    }
  }

  private Sweep.Orphan orphan(
      ContainerSummary container, Verdict reason, Sweep.Fate fate, String problem) {
    String worker = OrphanRule.worker(container.labels());
    return new Sweep.Orphan(
        container.id(),
        worker,
        container.labels().getOrDefault(ContainerLabels.HOST, ""),
        fleet
            .assignment(container.id(), worker)
            .map(ContainerEvent.Assigned::submissionId)
            .orElse(""),
        reason,
        fate,
        problem);
  }

  private static Sweep.Orphan result(Future<Sweep.Orphan> removal) throws InterruptedException {
    try {
      return removal.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a removal met a fault of the reaper", e.getCause());
    }
  }

  /** Once a container: it stays in the list until somebody removes it by hand. */
  private void explain(ContainerSummary container, Verdict verdict) {
    if (verdict == Verdict.NO_DEADLINE && named.add(container.id())) {
      log.warn(
          "container {} of this installation has no worker, no time of creation or no deadline; left alone",
          container.id());
    }
  }

  @Override
  public void close() {
    removals.shutdownNow();
  }
}
