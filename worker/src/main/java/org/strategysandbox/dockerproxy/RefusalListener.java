package org.strategysandbox.dockerproxy;

/** Hears of requests that were not let through. */
@FunctionalInterface
public interface RefusalListener {
  /**
   * Called after the answer was decided and before it is sent.
   *
   * @param call method and target, bounded and printable; empty when it was no request
   * @param reason what is wrong with it
   */
  void refused(String call, String reason);
}
