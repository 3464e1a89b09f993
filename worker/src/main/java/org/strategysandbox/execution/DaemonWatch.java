package org.strategysandbox.execution;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.config.RetryConfig;
import org.strategysandbox.sandbox.DockerException;
import org.strategysandbox.sandbox.DockerPort;

/**
 * Whether the Docker daemon answers at all, and the wait until it does. One for all who use a
 * daemon, so that an outage is told once. Thread-safe.
 */
public final class DaemonWatch {
  private static final Logger log = LoggerFactory.getLogger(DaemonWatch.class);

  private final DockerPort docker;
  private final Backoff backoff;
  private final Pause pause;
  private final AtomicBoolean away = new AtomicBoolean();

  public DaemonWatch(DockerPort docker, RetryConfig retry) {
    this(docker, retry, Pause.sleeping());
  }

  DaemonWatch(DockerPort docker, RetryConfig retry, Pause pause) {
    this.docker = docker;
    this.backoff = new Backoff(retry);
    this.pause = pause;
  }

  /** Asks the daemon, within the deadline that its port gives every call. */
  public boolean answers() {
    try {
      docker.info();
    } catch (DockerException e) {
      if (e.kind() == DockerException.Kind.UNAVAILABLE) {
        if (away.compareAndSet(false, true)) {
          log.error("runs wait until the Docker daemon answers: {}", e.getMessage());
        }
        return false;
      }
      // An answer, if not the one hoped for.
      log.warn("the Docker daemon has a fault: {}", e.getMessage());
    }
    if (away.compareAndSet(true, false)) {
      log.info("the Docker daemon answers again");
    }
    return true;
  }

  /** Whether it did not answer when it was asked last. */
  public boolean isAway() {
    return away.get();
  }

  /** Blocks until the daemon answers, asking it ever less often. */
  public void awaitAnswer() throws InterruptedException {
    for (int failures = 1; !answers(); failures++) {
      pause.of(backoff.after(failures));
    }
  }
}
