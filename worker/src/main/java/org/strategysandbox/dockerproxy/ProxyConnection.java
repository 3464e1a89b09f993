package org.strategysandbox.dockerproxy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.sandbox.DockerException;

/** One connection, which is one request: read, decided, and joined with the daemon. */
final class ProxyConnection {
  private static final Logger log = LoggerFactory.getLogger(ProxyConnection.class);
  private static final int MOST_LOGGED = 200;

  /** For a request to arrive, not for its answer. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Wire client;
  private final URI daemon;
  private final CallRules rules;
  private final OwnContainers containers;
  private final RefusalListener refusals;

  ProxyConnection(
      Wire client,
      URI daemon,
      CallRules rules,
      OwnContainers containers,
      RefusalListener refusals) {
    this.client = client;
    this.daemon = daemon;
    this.rules = rules;
    this.containers = containers;
    this.refusals = refusals;
  }

  /** Returns when both sides are closed. */
  void serve(ScheduledExecutorService timer, Executor threads) {
    String asked = "";
    try {
      ScheduledFuture<?> limit =
          timer.schedule(this::hangUp, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      HttpRequest request;
      try {
        request = HttpRequest.read(client);
      } finally {
        limit.cancel(false);
      }
      asked = printable(request.method() + " " + request.target());
      pass(rules.decide(request), threads);
    } catch (RefusedException e) {
      refusals.refused(asked, e.reason());
      answer(e.status(), e.reason());
    } catch (DockerException e) {
      answer(503, "the daemon behind the proxy: " + e.getMessage());
    } catch (EOFException e) {
      log.debug("a client went away before its request was complete");
    } catch (IOException e) {
      log.debug("a connection ended: {}", e.toString());
    } catch (RuntimeException e) {
      log.error("a request failed in the proxy: {}", asked, e);
      answer(500, "the proxy failed; its log says more");
    } finally {
      hangUp();
    }
  }

  private void hangUp() {
    try {
      client.close();
    } catch (IOException e) {
      log.debug("closing a client's connection failed: {}", e.toString());
    }
  }

  private void pass(DaemonCall call, Executor threads) throws IOException, RefusedException {
    boolean creates = CallRules.creates(call);
    if (creates) {
      containers.reserve();
    }
    try (Wire other = connected()) {
      if (other == null) {
        answer(503, "the Docker daemon at " + daemon + " does not answer");
        return;
      }
      other.write(call.bytes());
      threads.execute(() -> upstream(other, call.streams()));
      other.copyTo(client);
    } finally {
      if (creates) {
        containers.created();
      }
    }
  }

  private @Nullable Wire connected() {
    try {
      return Wire.to(daemon);
    } catch (IOException e) {
      log.warn("the Docker daemon at {} does not answer: {}", daemon, e.toString());
      return null;
    }
  }

  /** What the client sends after its request, and its going away: a call without client ends. */
  private void upstream(Wire other, boolean streams) {
    try {
      if (streams) {
        client.copyTo(other);
        other.endOutput();
      } else {
        client.read();
        other.close();
      }
    } catch (IOException e) {
      try {
        other.close();
      } catch (IOException closing) {
        log.debug("closing the daemon's side failed: {}", closing.toString());
      }
    }
  }

  private void answer(int status, String message) {
    byte[] body =
        JsonNodeFactory.instance
            .objectNode()
            .put("message", "docker-proxy: " + message)
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    String head =
        "HTTP/1.1 "
            + status
            + " Refused\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(body);
    try {
      client.write(bytes.toByteArray());
    } catch (IOException e) {
      log.debug("a client did not wait for its answer: {}", e.toString());
    }
  }

  private static String printable(String text) {
    String cut = text.length() > MOST_LOGGED ? text.substring(0, MOST_LOGGED) + "…" : text;
    return cut.replaceAll("[^ -~…]", "?");
  }
}
