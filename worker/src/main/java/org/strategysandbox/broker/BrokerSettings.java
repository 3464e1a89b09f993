package org.strategysandbox.broker;

import java.nio.file.Path;

/**
 * Where an embedded broker keeps its data and listens.
 *
 * @param host address to bind and to advertise; the loopback unless other machines shall reach it
 * @param port for clients
 * @param controllerPort for the broker's own controller
 */
public record BrokerSettings(Path dataDirectory, String host, int port, int controllerPort) {
  public BrokerSettings {
    if (port < 1
        || port > 65_535
        || controllerPort < 1
        || controllerPort > 65_535
        || port == controllerPort) {
      throw new IllegalArgumentException(
          "ports must be two different numbers from 1 to 65535, not "
              + port
              + " and "
              + controllerPort);
    }
  }
}
