package org.strategysandbox.sandbox;

import java.time.Clock;
import java.time.Instant;

/** A container for each run, started when it is asked for. */
final class ColdContainers implements ContainerSource {
  private final ContainerStarter starter;
  private final SandboxSettings settings;
  private final WarmUp warmUp;
  private final Clock clock;

  ColdContainers(ContainerStarter starter, SandboxSettings settings, WarmUp warmUp, Clock clock) {
    this.starter = starter;
    this.settings = settings;
    this.warmUp = warmUp.urgent();
    this.clock = clock;
  }

  @Override
  public ReadyContainer take(SandboxRequest.RunLimits limits, ContainerObserver observer)
      throws SandboxUnavailableException, InterruptedException {
    Instant now = clock.instant();
    Instant deadline =
        now.plus(settings.startTimeout()).plus(limits.wallClock()).plus(settings.removalGrace());
    return starter.start(settings, limits, warmUp, now, deadline, observer);
  }

  @Override
  public void close() {}
}
