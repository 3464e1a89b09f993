package org.strategysandbox.execution;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.config.RetryConfig;
import org.strategysandbox.sandbox.SandboxRequest;
import org.strategysandbox.sandbox.SandboxRun;
import org.strategysandbox.sandbox.SandboxUnavailableException;

/**
 * Repeats a run when the infrastructure failed, never when the strategy did; back-off doubles, with
 * jitter.
 */
public final class RetryingExecutor implements StrategyExecutor {
  private static final Logger log = LoggerFactory.getLogger(RetryingExecutor.class);

  /** Waits; a test passes its own. */
  @FunctionalInterface
  public interface Pause {
    void of(Duration duration) throws InterruptedException;
  }

  private final StrategyExecutor executor;
  private final RetryConfig retry;
  private final Pause pause;

  public RetryingExecutor(StrategyExecutor executor, RetryConfig retry) {
    this(executor, retry, duration -> Thread.sleep(duration.toMillis()));
  }

  RetryingExecutor(StrategyExecutor executor, RetryConfig retry, Pause pause) {
    this.executor = executor;
    this.retry = retry;
    this.pause = pause;
  }

  /**
   * @throws SandboxUnavailableException the last attempt's failure
   */
  @Override
  public SandboxRun run(SandboxRequest request)
      throws SandboxUnavailableException, InterruptedException {
    long backoff = retry.initialBackoff().toMillis();
    for (int attempt = 1; ; attempt++) {
      try {
        return executor.run(request);
      } catch (SandboxUnavailableException e) {
        if (!e.retryable() || attempt >= retry.attempts()) {
          throw e;
        }
        long wait = backoff / 2 + ThreadLocalRandom.current().nextLong(backoff / 2 + 1);
        log.warn(
            "attempt {} of {} failed, the next in {} ms: {}",
            attempt,
            retry.attempts(),
            wait,
            e.getMessage());
        pause.of(Duration.ofMillis(wait));
        backoff = Math.min(backoff * 2, retry.maxBackoff().toMillis());
      }
    }
  }
}
