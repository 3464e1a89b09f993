package org.strategysandbox.config;

import java.util.List;

/**
 * Section {@code monitoring}: the HTTP endpoints of worker and reaper.
 *
 * @param bindAddress address to listen on
 * @param port where; several services on one machine need different ones
 */
public record MonitoringConfig(String bindAddress, HttpPort port) {

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

  static final List<Setting<?>> SETTINGS = List.of(BIND_ADDRESS, PORT);

  static MonitoringConfig from(Values values) {
    return new MonitoringConfig(values.get(BIND_ADDRESS), values.get(PORT));
  }
}
