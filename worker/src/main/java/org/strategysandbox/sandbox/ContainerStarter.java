package org.strategysandbox.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Brings containers from nothing to a runner that is ready and locked down; what does not get there
 * is removed. Thread-safe.
 */
final class ContainerStarter implements AutoCloseable {
  private static final Duration EXIT_GRACE = Duration.ofSeconds(2);

  private final DockerPort docker;
  private final ContainerCreation creation;
  private final RemovalQueue removals;

  ContainerStarter(DockerPort docker, RemovalQueue removals) {
    this.docker = docker;
    this.creation = new ContainerCreation(docker);
    this.removals = removals;
  }

  /**
   * Blocks until the runner is ready under the limits of a run.
   *
   * @param now becomes the label of the creation
   * @param deadline becomes the label that tells when it must be gone
   * @throws SandboxUnavailableException the daemon, the image or a layer of the lockdown failed
   * @throws InterruptedException cancelled; the container is being removed
   */
  ReadyContainer start(
      SandboxSettings settings,
      SandboxRequest.RunLimits limits,
      WarmUp warmUp,
      Instant now,
      Instant deadline,
      ContainerObserver observer)
      throws SandboxUnavailableException, InterruptedException {
    ContainerResources run = ContainerResources.of(limits);
    ContainerResources first = warmUp.of(run);
    PhaseClock phases = new PhaseClock();
    String id = create(settings.containerSpec(limits, labels(settings, now, deadline)), first);
    phases.mark("create");
    SandboxSession session = new SandboxSession(settings.bounds(limits.outputBytes()));
    DockerPort.@Nullable Attachment attachment = null;
    boolean served = false;
    try {
      observer.created(id, now, deadline);
      if (Thread.interrupted()) {
        throw new InterruptedException("The run was cancelled.");
      }
      attachment = docker.attach(id, session);
      docker.start(id);
      phases.mark("start");
      awaitReady(id, session, settings, warmUp.patience(settings.startTimeout()));
      phases.mark("ready");
      if (!first.equals(run)) {
        docker.update(id, run);
        phases.mark("update");
      }
      served = true;
      return new ReadyContainer(
          id, now, deadline, limits, session, attachment, SandboxRun.Start.COLD, phases.start());
    } catch (DockerException e) {
      // A container that vanished takes nothing with it: a new one may serve.
      throw SandboxUnavailableException.of(
          e, false, e.isTransient() || e.kind() == DockerException.Kind.NOT_FOUND);
    } finally {
      if (!served) {
        removals.add(id, attachment, observer);
      }
    }
  }

  private String create(ContainerSpec spec, ContainerResources first)
      throws SandboxUnavailableException, InterruptedException {
    ContainerSpec starting = spec.startingWith(first);
    try {
      return creation.create(starting);
    } catch (DockerException e) {
      if (e.isTransient()) {
        removals.addLost(starting.labels());
      }
      throw SandboxUnavailableException.of(e, false, e.isTransient());
    }
  }

  private static Map<String, String> labels(
      SandboxSettings settings, Instant now, Instant deadline) {
    Map<String, String> labels =
        new LinkedHashMap<>(
            ContainerLabels.forRun(
                settings.installation(), settings.host(), settings.worker(), now, deadline));
    labels.put(ContainerLabels.RUN, UUID.randomUUID().toString());
    return labels;
  }

  private void awaitReady(
      String id, SandboxSession session, SandboxSettings settings, Duration patience)
      throws SandboxUnavailableException, InterruptedException {
    boolean ready;
    try {
      ready = session.awaitReady(patience);
    } catch (TimeoutException e) {
      throw new SandboxUnavailableException(
          "The sandbox was not ready within " + patience.toSeconds() + " s.", false, true, e);
    }
    if (!ready) {
      SessionOutput output = session.close();
      throw new SandboxUnavailableException(
          "The sandbox ended before it was ready: "
              + SetupFailure.describe(output, session.protocolProblem())
              + " ["
              + docker.awaitExit(id, EXIT_GRACE).map(SetupFailure::describe).orElse("gone")
              + "]",
          false,
          true,
          null);
    }
    RunnerLayers.require(session.ready(), settings.containment().landlock());
    RunnerDataset.require(session.ready(), settings.datasetSha256());
  }

  /** Takes no new start; creations on their way end as they would. */
  @Override
  public void close() {
    creation.close();
  }
}
