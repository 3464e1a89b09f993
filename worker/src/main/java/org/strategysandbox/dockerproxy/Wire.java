package org.strategysandbox.dockerproxy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * A connected socket with both directions free of each other; the JDK's own streams over a channel
 * block one while the other waits.
 */
final class Wire extends InputStream {
  private static final int BUFFER = 64 << 10;

  private final SocketChannel channel;
  private final ByteBuffer read = ByteBuffer.allocateDirect(BUFFER).limit(0);

  Wire(SocketChannel channel) {
    this.channel = channel;
  }

  /** Connects to {@code unix:///path} or {@code tcp://host:port}. */
  static Wire to(URI daemon) throws IOException {
    boolean unix = "unix".equals(daemon.getScheme());
    SocketAddress address =
        unix
            ? UnixDomainSocketAddress.of(daemon.getPath())
            : new InetSocketAddress(daemon.getHost(), daemon.getPort());
    SocketChannel channel =
        unix ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
    try {
      channel.connect(address);
      return new Wire(channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** One reader at a time. */
  private boolean fill() throws IOException {
    if (!read.hasRemaining()) {
      read.clear();
      int count = channel.read(read);
      read.flip();
      return count > 0;
    }
    return true;
  }

  @Override
  public int read() throws IOException {
    return fill() ? read.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, read.remaining());
    read.get(into, offset, count);
    return count;
  }

  /** Hands on what comes until the other side ends. */
  void copyTo(Wire other) throws IOException {
    while (fill()) {
      other.write(read);
    }
  }

  void write(byte[] bytes) throws IOException {
    write(ByteBuffer.wrap(bytes));
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Says that nothing more comes. */
  void endOutput() throws IOException {
    channel.shutdownOutput();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
