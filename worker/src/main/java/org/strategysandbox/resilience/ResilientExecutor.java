package org.strategysandbox.resilience;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.config.RetryConfig;
import org.strategysandbox.execution.StrategyExecutor;
import org.strategysandbox.sandbox.SandboxRequest;
import org.strategysandbox.sandbox.SandboxRun;
import org.strategysandbox.sandbox.SandboxUnavailableException;

/**
 * Repeats a run when the infrastructure failed, never when the strategy did. A daemon that does not
 * answer at all costs no attempt: either it is waited for, or the run fails at once. Nor does a
 * failure that leaves the circuit open: the daemon is to blame, not this run.
 */
public final class ResilientExecutor implements StrategyExecutor {
  private static final Logger log = LoggerFactory.getLogger(ResilientExecutor.class);

  /**
   * Failures in a row that cost no attempt because the circuit opened on them. Bounded, because a
   * submission that the daemon cannot stand would open it again and again.
   */
  private static final int MOST_FREE = 20;

  /** One attempt to run a strategy. */
  @FunctionalInterface
  public interface Attempt {
    /**
     * Blocks until the end of the strategy, however it ends.
     *
     * @param proven to be called when the daemon has made the container
     */
    SandboxRun run(SandboxRequest request, Runnable proven)
        throws SandboxUnavailableException, InterruptedException;
  }

  private final Attempt attempt;
  private final RetryConfig config;
  private final @Nullable DockerCircuit circuit;

  /** Fails at once when the daemon does not answer: for somebody who sits in front of it. */
  public ResilientExecutor(StrategyExecutor executor, RetryConfig config) {
    this((request, proven) -> executor.run(request), config, null);
  }

  /** Waits as long as the circuit is open; an interrupt ends the wait. */
  public ResilientExecutor(Attempt attempt, RetryConfig config, @Nullable DockerCircuit circuit) {
    this.attempt = attempt;
    this.config = config;
    this.circuit = circuit;
  }

  /**
   * @throws SandboxUnavailableException the last attempt's failure
   */
  @Override
  public SandboxRun run(SandboxRequest request)
      throws SandboxUnavailableException, InterruptedException {
    Retry retry = Retry.of("container", policy());
    retry
        .getEventPublisher()
        .onRetry(
            event ->
                log.warn(
                    "attempt {} of {} failed, the next in {} ms: {}",
                    event.getNumberOfRetryAttempts(),
                    config.attempts(),
                    event.getWaitInterval().toMillis(),
                    String.valueOf(event.getLastThrowable())));
    try {
      return retry.executeCheckedSupplier(
          () -> circuit == null ? attempt.run(request, () -> {}) : guarded(request, circuit));
    } catch (SandboxUnavailableException e) {
      // An interrupt of its wait ends it with the last failure, the flag set.
      if (Thread.interrupted()) {
        InterruptedException cancelled = new InterruptedException("cancelled between two attempts");
        cancelled.initCause(e);
        throw cancelled;
      }
      throw e;
    } catch (InterruptedException | RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("no attempt throws this", e);
    }
  }

  private io.github.resilience4j.retry.RetryConfig policy() {
    return io.github.resilience4j.retry.RetryConfig.custom()
        .maxAttempts(config.attempts())
        .intervalFunction(
            IntervalFunction.ofExponentialRandomBackoff(
                config.initialBackoff(), 2, 0.5, config.maxBackoff()))
        .retryOnException(this::countsAsAttempt)
        .build();
  }

  private boolean countsAsAttempt(Throwable failure) {
    return failure instanceof SandboxUnavailableException e
        && e.retryable()
        && !DockerCircuit.isOutage(e);
  }

  private SandboxRun guarded(SandboxRequest request, DockerCircuit daemon)
      throws SandboxUnavailableException, InterruptedException {
    for (int free = MOST_FREE; ; free--) {
      DockerCircuit.Permit permit = daemon.await();
      try {
        SandboxRun run = attempt.run(request, permit::proven);
        permit.proven();
        return run;
      } catch (SandboxUnavailableException e) {
        if (!e.retryable()) {
          throw e;
        }
        permit.failed(e);
        if (!DockerCircuit.isOutage(e) && (daemon.isReady() || free <= 0)) {
          throw e;
        }
      } finally {
        permit.returned();
      }
    }
  }
}
