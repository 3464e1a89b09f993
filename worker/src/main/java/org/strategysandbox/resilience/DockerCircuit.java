package org.strategysandbox.resilience;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.config.CircuitConfig;
import org.strategysandbox.execution.Pause;
import org.strategysandbox.sandbox.DockerException;
import org.strategysandbox.sandbox.DockerPort;
import org.strategysandbox.sandbox.SandboxUnavailableException;

/**
 * The circuit breaker of one Docker daemon. Open, it lets no container be made; after a growing
 * wait it lets one try. A daemon that does not answer opens it at once, one that answers with
 * faults when too many of the latest containers failed. One for all who use a daemon. Thread-safe.
 */
public final class DockerCircuit implements Readiness {
  private static final Logger log = LoggerFactory.getLogger(DockerCircuit.class);
  private static final Duration LOOK = Duration.ofMillis(200);

  /** Where it stands. */
  public enum State {
    /** Containers are made. */
    CLOSED,
    /** None is made. */
    OPEN,
    /** One is tried. */
    HALF_OPEN
  }

  private final DockerPort docker;
  private final CircuitBreaker breaker;
  private final Pause pause;
  private final AtomicLong transitions = new AtomicLong();
  private volatile String lastFailure = "";

  public DockerCircuit(DockerPort docker, CircuitConfig config) {
    this(docker, config, Pause.sleeping());
  }

  DockerCircuit(DockerPort docker, CircuitConfig config, Pause pause) {
    this.docker = docker;
    this.pause = pause;
    this.breaker =
        CircuitBreaker.of(
            "docker",
            CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(config.window())
                .minimumNumberOfCalls(config.window())
                .failureRateThreshold((float) (100 * config.failureRate()))
                .permittedNumberOfCallsInHalfOpenState(1)
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .waitIntervalFunctionInOpenState(
                    IntervalFunction.ofExponentialRandomBackoff(
                        config.initialWait(), 2, 0.25, config.maxWait()))
                .build());
    breaker
        .getEventPublisher()
        .onStateTransition(event -> moved(event.getStateTransition().getToState()));
  }

  private void moved(CircuitBreaker.State to) {
    transitions.incrementAndGet();
    switch (to) {
      case OPEN -> log.error("the Docker circuit is open, no new work is taken: {}", lastFailure);
      case CLOSED -> log.info("the Docker circuit is closed: work goes on");
      default -> log.info("the Docker circuit is {}", to);
    }
  }

  /** Where it stands now. */
  public State state() {
    return switch (breaker.getState()) {
      case OPEN, FORCED_OPEN -> State.OPEN;
      case HALF_OPEN -> State.HALF_OPEN;
      default -> State.CLOSED;
    };
  }

  /** How often it has changed its state. */
  public long transitions() {
    return transitions.get();
  }

  @Override
  public List<String> reasons() {
    return state() == State.OPEN
        ? List.of("the Docker circuit is open: " + lastFailure)
        : List.of();
  }

  /** Blocks until a container may be made; an interrupt ends the wait. */
  Permit await() throws InterruptedException {
    while (true) {
      if (breaker.tryAcquirePermission()) {
        if (state() != State.HALF_OPEN || answers()) {
          return new Permit();
        }
      }
      pause.of(LOOK);
    }
  }

  /** Asks cheaply first: a daemon that is still away would hold a whole run up. */
  private boolean answers() {
    try {
      docker.info();
      return true;
    } catch (DockerException e) {
      if (e.kind() != DockerException.Kind.UNAVAILABLE) {
        return true;
      }
      failed(e);
      return false;
    }
  }

  private void failed(Exception e) {
    lastFailure = String.valueOf(e.getMessage());
    breaker.onError(0, TimeUnit.NANOSECONDS, e);
  }

  /** Whether the daemon did not answer at all. */
  static boolean isOutage(SandboxUnavailableException failure) {
    return failure.getCause() instanceof DockerException cause
        && cause.kind() == DockerException.Kind.UNAVAILABLE;
  }

  /** The right to make one container, for the one thread that does. */
  final class Permit {
    private boolean used;

    /** The daemon has served: the container is there. */
    void proven() {
      if (!used) {
        used = true;
        breaker.onSuccess(0, TimeUnit.NANOSECONDS);
      }
    }

    /** The daemon has failed, before or after it was proven. */
    void failed(SandboxUnavailableException e) {
      used = true;
      DockerCircuit.this.failed(e);
      if (isOutage(e) && state() == State.CLOSED) {
        breaker.transitionToOpenState();
      }
    }

    /** Nothing can be said of the daemon. */
    void returned() {
      if (!used) {
        used = true;
        breaker.releasePermission();
      }
    }
  }
}
