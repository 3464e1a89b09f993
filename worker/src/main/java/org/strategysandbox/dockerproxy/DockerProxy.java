package org.strategysandbox.dockerproxy;

import java.io.IOException;
import java.net.BindException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.sandbox.DockerPort;

/**
 * Listens on a Unix socket and speaks the Docker API, of which it lets pass what workers and
 * reapers of one installation need: creating containers as the template says, calls on their own
 * containers, and questions. Whoever reaches the socket can run sandboxes and nothing else; whoever
 * reaches the daemon behind it is root on its host.
 */
public final class DockerProxy implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DockerProxy.class);

  /** Two for each container, and room for short calls. */
  private static final int MOST_CONNECTIONS = 512;

  private static final int BACKLOG = 128;
  private static final int AFTER_FAILURE_MILLIS = 200;

  private final Path socket;
  private final ServerSocketChannel server;
  private final URI daemon;
  private final CallRules rules;
  private final OwnContainers containers;
  private final RefusalListener refusals;
  private final Semaphore connections = new Semaphore(MOST_CONNECTIONS);
  private final Set<Wire> open = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(daemonThreads("docker-proxy-timer"));
  private final ExecutorService threads =
      Executors.newCachedThreadPool(daemonThreads("docker-proxy"));

  private DockerProxy(
      Path socket,
      ServerSocketChannel server,
      URI daemon,
      CallRules rules,
      OwnContainers containers,
      RefusalListener refusals) {
    this.socket = socket;
    this.server = server;
    this.daemon = daemon;
    this.rules = rules;
    this.containers = containers;
    this.refusals = refusals;
  }

  /**
   * Listens from now on.
   *
   * @param socket where; a socket that nobody listens on any more is replaced
   * @param permissions of the socket: who may write it may run sandboxes
   * @param daemon {@code unix:///path} or {@code tcp://host:port}
   * @param docker the same daemon, to ask it what is whose
   * @throws IOException the socket cannot be made
   */
  public static DockerProxy start(
      Path socket,
      Set<PosixFilePermission> permissions,
      URI daemon,
      DockerPort docker,
      ContainerTemplate template,
      Clock clock,
      RefusalListener refusals)
      throws IOException {
    removeStale(socket);
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      server.bind(UnixDomainSocketAddress.of(socket), BACKLOG);
      Files.setPosixFilePermissions(socket, permissions);
    } catch (IOException | RuntimeException e) {
      server.close();
      throw e;
    }
    DaemonFacts facts = DaemonFacts.of(docker, template);
    OwnContainers containers = new OwnContainers(facts, template.mostContainers());
    DockerProxy proxy =
        new DockerProxy(
            socket,
            server,
            daemon,
            new CallRules(template, facts, containers, clock),
            containers,
            refusals);
    Thread acceptor = new Thread(proxy::accept, "docker-proxy-accept");
    acceptor.setDaemon(true);
    acceptor.start();
    return proxy;
  }

  private static void removeStale(Path socket) throws IOException {
    if (!Files.exists(socket, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.readAttributes(socket, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
        .isOther()) {
      throw new IOException(socket + " is there already and is no socket");
    }
    try (SocketChannel other = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      throw new BindException("somebody listens at " + socket + " (" + other + ")");
    } catch (BindException e) {
      throw e;
    } catch (IOException nobodyListens) {
      Files.delete(socket);
    }
  }

  /** What workers have as their {@code container.docker_host}. */
  public String address() {
    return "unix://" + socket;
  }

  private void accept() {
    try {
      while (true) {
        connections.acquire();
        acceptOne();
      }
    } catch (ClosedChannelException e) {
      log.debug("the proxy listens no more");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void acceptOne() throws ClosedChannelException, InterruptedException {
    try {
      Wire client = new Wire(server.accept());
      open.add(client);
      threads.execute(() -> serve(client));
    } catch (ClosedChannelException e) {
      throw e;
    } catch (IOException e) {
      // Too many open files, for instance: passes when connections end.
      connections.release();
      log.error("the proxy could not take a connection: {}", e.toString());
      TimeUnit.MILLISECONDS.sleep(AFTER_FAILURE_MILLIS);
    }
  }

  private void serve(Wire client) {
    try {
      new ProxyConnection(client, daemon, rules, containers, refusals).serve(timer, threads);
    } finally {
      open.remove(client);
      connections.release();
    }
  }

  private static ThreadFactory daemonThreads(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Ends all connections; attached containers end as with a daemon that goes away. */
  @Override
  public void close() {
    try {
      server.close();
      for (Wire client : open) {
        client.close();
      }
      Files.deleteIfExists(socket);
    } catch (IOException e) {
      log.warn("the proxy did not close in order: {}", e.toString());
    }
    timer.shutdownNow();
    threads.shutdown();
  }
}
