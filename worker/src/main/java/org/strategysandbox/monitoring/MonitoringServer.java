package org.strategysandbox.monitoring;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.PrimitiveIterator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.config.MonitoringConfig;

/**
 * {@code /metrics}, {@code /healthz} and {@code /readyz} over HTTP. Threads, waiting requests and
 * the time of each are bounded, so that a slow or hostile client costs no more than these.
 */
public final class MonitoringServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(MonitoringServer.class);
  private static final int THREADS = 4;
  private static final int WAITING = 64;
  private static final String REQUEST_SECONDS = "5";

  private final HttpServer server;
  private final ExecutorService threads;

  private MonitoringServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Listens and answers.
   *
   * @throws IOException no configured port is free, or the address is not of this machine
   */
  public static MonitoringServer start(
      MonitoringConfig config, Health health, Supplier<String> metrics) throws IOException {
    limitTimes();
    HttpServer server = bind(config);
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            60,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING),
            task -> {
              Thread thread = new Thread(task, "monitoring");
              thread.setDaemon(true);
              return thread;
            },
            // A connection that is not served is dropped when its time is over.
            new ThreadPoolExecutor.DiscardPolicy());
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
              case "/metrics" ->
                  answer(exchange, 200, "text/plain; version=0.0.4; charset=utf-8", metrics.get());
              case "/healthz" -> answer(exchange, health.liveness());
              case "/readyz" -> answer(exchange, health.readiness());
              default -> answer(exchange, 404, "text/plain", "not found\n");
            }
          } catch (RuntimeException e) {
            // The server itself would only close the connection, and say nothing.
            log.error(
                "a request for {} failed", LogText.line(exchange.getRequestURI().getPath(), 50), e);
          }
        });
    server.start();
    return new MonitoringServer(server, threads);
  }

  /** The JDK's server takes these from the system's properties only, once. */
  private static void limitTimes() {
    setUnlessSet("sun.net.httpserver.maxReqTime", REQUEST_SECONDS);
    setUnlessSet("sun.net.httpserver.maxRspTime", REQUEST_SECONDS);
    setUnlessSet("sun.net.httpserver.idleInterval", REQUEST_SECONDS);
    setUnlessSet("sun.net.httpserver.maxReqHeaders", "50");
    setUnlessSet("jdk.httpserver.maxConnections", "100");
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  private static HttpServer bind(MonitoringConfig config) throws IOException {
    BindException taken = new BindException("no port to try");
    PrimitiveIterator.OfInt ports = config.port().ports().iterator();
    while (ports.hasNext()) {
      InetSocketAddress address = new InetSocketAddress(config.bindAddress(), ports.nextInt());
      if (address.isUnresolved()) {
        throw new IOException("there is no address " + config.bindAddress());
      }
      try {
        return HttpServer.create(address, WAITING);
      } catch (BindException e) {
        taken = e;
      }
    }
    throw taken;
  }

  private static void answer(HttpExchange exchange, Health.Answer answer) throws IOException {
    answer(exchange, answer.good() ? 200 : 503, "application/json", answer.json() + "\n");
  }

  private static void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    String method = exchange.getRequestMethod();
    boolean head = method.equals("HEAD");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    if (!head && !method.equals("GET")) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      exchange.sendResponseHeaders(405, -1);
      return;
    }
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, head ? -1 : body.length);
    if (!head) {
      exchange.getResponseBody().write(body);
    }
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
