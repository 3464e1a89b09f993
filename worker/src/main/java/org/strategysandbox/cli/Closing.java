package org.strategysandbox.cli;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes what must not keep the rest open. */
final class Closing {
  private static final Logger log = LoggerFactory.getLogger(Closing.class);

  private Closing() {}

  /** A failure is logged. */
  static void quietly(AutoCloseable resource) {
    try {
      resource.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      log.warn("closed uncleanly: {}", e.toString());
    }
  }
}
