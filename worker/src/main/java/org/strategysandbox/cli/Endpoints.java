package org.strategysandbox.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.config.MonitoringConfig;
import org.strategysandbox.monitoring.Health;
import org.strategysandbox.monitoring.Metrics;
import org.strategysandbox.monitoring.MonitoringServer;

/** The HTTP endpoints of a service, unless they are switched off. */
final class Endpoints implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Endpoints.class);

  private final @Nullable MonitoringServer server;

  private Endpoints(@Nullable MonitoringServer server) {
    this.server = server;
  }

  /**
   * Listens as configured.
   *
   * @throws CliException the port is taken or the address is not of this machine
   */
  static Endpoints start(MonitoringConfig config, Health health, Metrics metrics) {
    metrics.ready(() -> health.isReady());
    if (config.port().isOff()) {
      log.info("monitoring.port is off: no /metrics, /healthz and /readyz");
      return new Endpoints(null);
    }
    try {
      MonitoringServer server = MonitoringServer.start(config, health, metrics::scrape);
      InetSocketAddress address = server.address();
      log.info(
          "metrics and health at http://{}:{}/metrics, /healthz, /readyz",
          address.getHostString(),
          address.getPort());
      return new Endpoints(server);
    } catch (IOException e) {
      throw CliException.dependency(
          "Nothing can listen on "
              + config.bindAddress()
              + ", port "
              + config.port()
              + ": "
              + e.getMessage()
              + ".",
          "monitoring.bind_address and monitoring.port name another place; port off serves nothing.",
          e);
    }
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
  }
}
