package org.strategysandbox.cli;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A socket that leads to the Docker daemon and can be taken away and brought back. */
final class DockerRelay implements AutoCloseable {
  private static final Path DAEMON = Path.of("/var/run/docker.sock");

  private final Path socket;
  private final List<SocketChannel> open = new ArrayList<>();
  private ServerSocketChannel server;

  DockerRelay(Path socket) throws IOException {
    this.socket = socket;
    this.server = listen();
  }

  String host() {
    return "unix://" + socket;
  }

  private ServerSocketChannel listen() throws IOException {
    ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    listening.bind(UnixDomainSocketAddress.of(socket));
    thread(() -> accept(listening));
    return listening;
  }

  private void accept(ServerSocketChannel listening) {
    try {
      while (true) {
        SocketChannel client = listening.accept();
        SocketChannel daemon = SocketChannel.open(UnixDomainSocketAddress.of(DAEMON));
        synchronized (open) {
          open.add(client);
          open.add(daemon);
        }
        thread(() -> pump(client, daemon));
        thread(() -> pump(daemon, client));
      }
    } catch (AsynchronousCloseException e) {
      // Taken away.
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void pump(SocketChannel from, SocketChannel to) {
    ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
    try {
      while (from.read(buffer) >= 0) {
        buffer.flip();
        while (buffer.hasRemaining()) {
          to.write(buffer);
        }
        buffer.clear();
      }
      to.shutdownOutput();
    } catch (IOException e) {
      // One of the two is gone; the other will notice.
    }
  }

  private static void thread(Runnable task) {
    Thread thread = new Thread(task, "docker-relay");
    thread.setDaemon(true);
    thread.start();
  }

  /** The daemon is away: nobody answers, and what was connected is cut off. */
  void takeAway() throws IOException {
    server.close();
    Files.deleteIfExists(socket);
    synchronized (open) {
      for (SocketChannel channel : open) {
        channel.close();
      }
      open.clear();
    }
  }

  void bringBack() throws IOException {
    server = listen();
  }

  @Override
  public void close() throws IOException {
    takeAway();
  }
}
