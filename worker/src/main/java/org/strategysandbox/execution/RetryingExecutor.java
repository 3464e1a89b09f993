package org.strategysandbox.execution;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.config.RetryConfig;
import org.strategysandbox.sandbox.DockerException;
import org.strategysandbox.sandbox.SandboxRequest;
import org.strategysandbox.sandbox.SandboxRun;
import org.strategysandbox.sandbox.SandboxUnavailableException;

/**
 * Repeats a run when the infrastructure failed, never when the strategy did. A daemon that does not
 * answer at all costs no attempt: either it is waited for, or the run fails at once.
 */
public final class RetryingExecutor implements StrategyExecutor {
  private static final Logger log = LoggerFactory.getLogger(RetryingExecutor.class);

  private final StrategyExecutor executor;
  private final RetryConfig retry;
  private final Backoff backoff;
  private final @Nullable DaemonWatch daemon;
  private final Pause pause;

  /** Fails at once when the daemon does not answer: for somebody who sits in front of it. */
  public RetryingExecutor(StrategyExecutor executor, RetryConfig retry) {
    this(executor, retry, null, Pause.sleeping());
  }

  /** Waits as long as the daemon does not answer; an interrupt ends the wait. */
  public RetryingExecutor(StrategyExecutor executor, RetryConfig retry, DaemonWatch daemon) {
    this(executor, retry, daemon, Pause.sleeping());
  }

  RetryingExecutor(
      StrategyExecutor executor, RetryConfig retry, @Nullable DaemonWatch daemon, Pause pause) {
    this.executor = executor;
    this.retry = retry;
    this.backoff = new Backoff(retry);
    this.daemon = daemon;
    this.pause = pause;
  }

  /**
   * @throws SandboxUnavailableException the last attempt's failure
   */
  @Override
  public SandboxRun run(SandboxRequest request)
      throws SandboxUnavailableException, InterruptedException {
    int failures = 0;
    while (true) {
      try {
        return executor.run(request);
      } catch (SandboxUnavailableException e) {
        if (!e.retryable()) {
          throw e;
        }
        if (waitedForDaemon(e)) {
          continue;
        }
        failures++;
        if (failures >= retry.attempts()) {
          throw e;
        }
        Duration wait = backoff.after(failures);
        log.warn(
            "attempt {} of {} failed, the next in {} ms: {}",
            failures,
            retry.attempts(),
            wait.toMillis(),
            e.getMessage());
        pause.of(wait);
      }
    }
  }

  /** False when the daemon answers, so that the failure counts. */
  private boolean waitedForDaemon(SandboxUnavailableException failure)
      throws SandboxUnavailableException, InterruptedException {
    if (daemon == null) {
      if (failure.getCause() instanceof DockerException cause
          && cause.kind() == DockerException.Kind.UNAVAILABLE) {
        throw failure;
      }
      return false;
    }
    if (daemon.answers()) {
      return false;
    }
    daemon.awaitAnswer();
    return true;
  }
}
