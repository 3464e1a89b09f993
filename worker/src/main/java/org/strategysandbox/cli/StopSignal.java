package org.strategysandbox.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * SIGTERM and SIGINT of a service: the process ends with the signal's exit code, after the service
 * has cleaned up.
 */
final class StopSignal {
  private static final Logger log = LoggerFactory.getLogger(StopSignal.class);

  private final CountDownLatch cleaned = new CountDownLatch(1);

  private StopSignal() {}

  /**
   * From now on a signal stops the service.
   *
   * @param patience longest wait for {@link #cleaned}
   */
  static StopSignal install(String service, Duration patience, Runnable stop) {
    StopSignal signal = new StopSignal();
    Thread hook =
        new Thread(
            () -> {
              stop.run();
              signal.await(service, patience);
            },
            "shutdown");
    Runtime.getRuntime().addShutdownHook(hook);
    return signal;
  }

  private void await(String service, Duration patience) {
    try {
      if (!cleaned.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        log.error("the {} did not stop within {}", service, patience);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The service has stopped; the process may end. */
  void cleaned() {
    cleaned.countDown();
  }
}
