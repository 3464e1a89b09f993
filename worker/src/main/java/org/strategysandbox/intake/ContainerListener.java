package org.strategysandbox.intake;

import org.strategysandbox.sandbox.SandboxRun;

/** Hears which containers serve runs, and how; must return quickly and not throw. */
public interface ContainerListener {
  /** Hears nothing. */
  ContainerListener NONE = new ContainerListener() {};

  /** The container serves a run from now on. */
  default void assigned(String containerId) {}

  /** The container's run is over; it is being removed. */
  default void released(String containerId) {}

  /** No container could be had for a run. */
  default void creationFailed() {}

  /** A run came to an end, whatever the strategy did. */
  default void ran(SandboxRun run) {}
}
