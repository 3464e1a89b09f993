package org.strategysandbox.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Section {@code monitoring}: the HTTP endpoints of worker and reaper.
 *
 * @param bindAddress address to listen on
 * @param port where; several services on one machine need different ones
 * @param traceEndpoint where spans are sent to; empty: none are recorded
 * @param traceRatio share of the traces that are recorded, of those that begin here
 */
public record MonitoringConfig(
    String bindAddress, HttpPort port, Optional<URI> traceEndpoint, double traceRatio) {

  private static final Setting<String> BIND_ADDRESS =
      Setting.of(
              "monitoring.bind_address",
              ValueTypes.text("[0-9A-Za-z.:_-]{1,255}", "an IP address or a host name"),
              "127.0.0.1",
              "Address on which /metrics, /healthz and /readyz are served, without authentication; 0.0.0.0 is every address.")
          .withVariable();
  private static final Setting<HttpPort> PORT =
      Setting.of(
              "monitoring.port",
              ValueTypes.httpPort(),
              "auto",
              "Port of these endpoints. auto is the first free one from 9464 on, named in the log; off serves none.")
          .withVariable();

  private static final Setting<Optional<URI>> TRACE_ENDPOINT =
      Setting.of(
              "monitoring.trace_endpoint",
              ValueTypes.optionalUrl(),
              "off",
              "Collector to which spans of submissions are sent, OTLP over HTTP; off records none.")
          .withVariable();
  private static final Setting<Double> TRACE_RATIO =
      Setting.of(
          "monitoring.trace_ratio",
          ValueTypes.decimal("0", "1"),
          "1",
          "Share of the traces that are recorded, of those that begin here; one that comes with a submission is recorded when its submitter records it.");

  static final List<Setting<?>> SETTINGS = List.of(BIND_ADDRESS, PORT, TRACE_ENDPOINT, TRACE_RATIO);

  static MonitoringConfig from(Values values) {
    return new MonitoringConfig(
        values.get(BIND_ADDRESS),
        values.get(PORT),
        values.get(TRACE_ENDPOINT),
        values.get(TRACE_RATIO));
  }
}
