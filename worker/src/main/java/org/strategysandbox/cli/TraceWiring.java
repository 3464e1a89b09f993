package org.strategysandbox.cli;

import java.util.UUID;
import org.strategysandbox.config.MonitoringConfig;
import org.strategysandbox.tracing.TraceExport;

/** The export of spans, as the configuration wants it. */
final class TraceWiring {
  private TraceWiring() {}

  /**
   * Starts it; nothing is recorded when it is off.
   *
   * @param command that runs, part of the service's name
   */
  static TraceExport export(MonitoringConfig config, String command) {
    return TraceExport.to(
        config.traceEndpoint().orElse(null),
        config.traceRatio(),
        "strategy-sandbox-" + command,
        Services.hostName() + "-" + UUID.randomUUID().toString().substring(0, 8));
  }
}
