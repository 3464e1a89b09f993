package org.strategysandbox.sandbox;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes containers whatever happens: an interrupt waits until it is done, a failure is tried
 * again. What fails in the end is logged and never hides a run's outcome; the labels leave the
 * container to the reaper.
 */
final class ContainerRemoval {
  private static final Logger log = LoggerFactory.getLogger(ContainerRemoval.class);
  private static final int TRIES = 4;

  private final DockerPort docker;
  private final Duration firstPause;

  /**
   * @param firstPause between the first two tries; doubles with each further one
   */
  ContainerRemoval(DockerPort docker, Duration firstPause) {
    this.docker = docker;
    this.firstPause = firstPause;
  }

  /**
   * How a removal went.
   *
   * @param gone false when nothing was removed after all tries
   * @param daemonSilent whether the last try met a daemon that does not answer
   */
  record Removed(boolean gone, boolean daemonSilent, double millis) {}

  Removed remove(String id) {
    return persistently("remove container " + id, () -> docker.remove(id));
  }

  /** Removes every container with these labels, for a creation whose answer was lost. */
  Removed removeAll(Map<String, String> labels) {
    return persistently(
        "remove what a failed creation may have left",
        () -> docker.list(labels).forEach(container -> docker.remove(container.id())));
  }

  private Removed persistently(String what, Runnable action) {
    long begin = System.nanoTime();
    // The transport's channels close under an interrupted thread: every call would fail at once.
    boolean interrupted = false;
    Duration pause = firstPause;
    try {
      for (int attempt = 1; ; attempt++, pause = pause.multipliedBy(2)) {
        interrupted |= Thread.interrupted();
        try {
          action.run();
          return new Removed(true, false, millisSince(begin));
        } catch (RuntimeException e) {
          if (attempt == TRIES) {
            log.error("could not {} after {} tries", what, TRIES, e);
            boolean silent =
                e instanceof DockerException failure
                    && failure.kind() == DockerException.Kind.UNAVAILABLE;
            return new Removed(false, silent, millisSince(begin));
          }
          log.warn("could not {}, trying again: {}", what, e.getMessage());
        }
        interrupted |= pause(pause);
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static double millisSince(long begin) {
    return (System.nanoTime() - begin) / 1e6;
  }

  /** Whether an interrupt cut the pause short. */
  private static boolean pause(Duration pause) {
    try {
      TimeUnit.NANOSECONDS.sleep(pause.toNanos());
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }
}
