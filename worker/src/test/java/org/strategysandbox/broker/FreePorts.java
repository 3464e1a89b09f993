package org.strategysandbox.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/** Settings of a broker on ports that nobody uses. */
public final class FreePorts {
  private FreePorts() {}

  public static BrokerSettings brokerIn(Path folder) {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    // Both are open at once, so that they differ.
    try (ServerSocket first = new ServerSocket(0, 1, loopback);
        ServerSocket second = new ServerSocket(0, 1, loopback)) {
      return new BrokerSettings(folder, "127.0.0.1", first.getLocalPort(), second.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
