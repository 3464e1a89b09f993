package org.strategysandbox.dockerproxy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A call that the daemon gets, written by the proxy.
 *
 * @param target path and query
 * @param body empty for none
 * @param streams whether the connection becomes the container's streams
 */
record DaemonCall(String method, String target, String body, boolean streams) {
  static DaemonCall plain(String method, String target) {
    return new DaemonCall(method, target, "", false);
  }

  /** As it goes over the wire; one call a connection. */
  byte[] bytes() {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    String head =
        method
            + " "
            + target
            + " HTTP/1.1\r\nHost: docker\r\n"
            + (streams ? "Connection: Upgrade\r\nUpgrade: tcp\r\n" : "Connection: close\r\n")
            + (content.length > 0 ? "Content-Type: application/json\r\n" : "")
            + (method.equals("POST") ? "Content-Length: " + content.length + "\r\n" : "")
            + "\r\n";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(content);
    return bytes.toByteArray();
  }
}
