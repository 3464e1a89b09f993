package org.strategysandbox.sandbox;

import java.time.Instant;

/** Hears which container a run has; must return quickly and not throw. */
public interface ContainerObserver {
  /** Hears nothing. */
  ContainerObserver NONE =
      new ContainerObserver() {
        @Override
        public void created(String containerId, Instant at, Instant deadline) {}

        @Override
        public void removed(String containerId) {}
      };

  /**
   * The container exists and belongs to the run.
   *
   * @param deadline when it must be gone, whatever happens to its worker
   */
  void created(String containerId, Instant at, Instant deadline);

  void removed(String containerId);
}
