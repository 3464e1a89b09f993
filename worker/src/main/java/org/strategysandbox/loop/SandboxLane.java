package org.strategysandbox.loop;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.config.RetryConfig;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.execution.NotServedException;
import org.strategysandbox.execution.StrategyExecutor;
import org.strategysandbox.execution.StrategyPipeline;
import org.strategysandbox.resilience.ResilientExecutor;
import org.strategysandbox.sandbox.DockerException;
import org.strategysandbox.sandbox.SandboxUnavailableException;

/** Runs strategies in containers of this process, without Kafka. Opened when first used. */
public final class SandboxLane implements Lane {
  private static final Logger log = LoggerFactory.getLogger(SandboxLane.class);

  private final Supplier<Sandbox> open;
  private final RetryConfig retry;
  private @Nullable Sandbox sandbox;

  /**
   * What it works with.
   *
   * @param executor one attempt at a run in a container
   * @param closing of both
   */
  public record Sandbox(
      StrategyPipeline pipeline, StrategyExecutor executor, AutoCloseable closing) {}

  /**
   * @param open throws {@link DockerException} when the daemon does not answer
   */
  public SandboxLane(Supplier<Sandbox> open, RetryConfig retry) {
    this.open = open;
    this.retry = retry;
  }

  @Override
  public Outcome run(StrategySubmitted submission, boolean again)
      throws LaneException, NotServedException, InterruptedException {
    Sandbox opened = opened();
    HandoverWatch watch = new HandoverWatch(opened.executor());
    try {
      return opened.pipeline().process(submission, 1, new ResilientExecutor(watch, retry));
    } catch (SandboxUnavailableException e) {
      // A daemon that makes no container is as good as away: no strategy is to blame.
      boolean away = isOutage(e) || (e.retryable() && !watch.handedOver());
      throw new LaneException(
          away
              ? LaneException.Kind.AWAY
              : e.retryable() ? LaneException.Kind.GAVE_UP : LaneException.Kind.NOT_SET_UP,
          watch.handedOver(),
          String.valueOf(e.getMessage()),
          e);
    }
  }

  private static boolean isOutage(SandboxUnavailableException failure) {
    return failure.getCause() instanceof DockerException cause
        && cause.kind() == DockerException.Kind.UNAVAILABLE;
  }

  private Sandbox opened() throws LaneException {
    Sandbox known = sandbox;
    if (known != null) {
      return known;
    }
    try {
      known = open.get();
      sandbox = known;
      return known;
    } catch (DockerException e) {
      throw new LaneException(LaneException.Kind.AWAY, false, String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public void close() {
    Sandbox known = sandbox;
    sandbox = null;
    if (known != null) {
      try {
        known.closing().close();
      } catch (Exception e) {
        if (e instanceof InterruptedException) {
          Thread.currentThread().interrupt();
        }
        log.warn("the sandbox closed uncleanly: {}", e.toString());
      }
    }
  }
}
