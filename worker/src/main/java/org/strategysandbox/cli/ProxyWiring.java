package org.strategysandbox.cli;

import java.time.Duration;
import org.strategysandbox.config.ContainerConfig;
import org.strategysandbox.config.LimitsConfig;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.dockerproxy.ContainerTemplate;
import org.strategysandbox.sandbox.WarmUp;

/** What a proxy lets workers create, from the configuration that workers have as well. */
final class ProxyWiring {
  /** What {@code pool.warm_cpus: auto} comes to at most. */
  private static final double AUTO_WARM_CPUS = 2;

  /** Clocks of a worker and of the proxy may differ by so much. */
  private static final Duration CLOCKS = Duration.ofMinutes(1);

  private ProxyWiring() {}

  static ContainerTemplate template(SandboxConfig config, int mostContainers) {
    ContainerConfig container = config.container();
    LimitsConfig limits = config.limits();
    return new ContainerTemplate(
        container.image(),
        container.user().toString(),
        container.runtime().dockerName().orElse(""),
        limits.memory().bytes(),
        Math.max(limits.cpus(), config.pool().warmCpus().orElse(AUTO_WARM_CPUS)),
        limits.pids(),
        limits.tmpfs().bytes(),
        limits.tmpfsInodes(),
        limits.openFiles(),
        limits.tmpfs().bytes(),
        config.dataset().daemonPath().toString(),
        SandboxWiring.containment(config),
        container.installation(),
        config
            .pool()
            .maxAge()
            .plus(new WarmUp(0, config.pool().warmShares()).patience(container.startTimeout()))
            .plus(limits.wallClock())
            .plus(SandboxWiring.removalGrace(config))
            .plus(CLOCKS),
        mostContainers);
  }
}
