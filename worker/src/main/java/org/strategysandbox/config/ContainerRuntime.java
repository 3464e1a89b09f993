package org.strategysandbox.config;

import java.util.Optional;

/** The OCI runtime that runs the containers. */
public enum ContainerRuntime {
  /** Whatever the Docker daemon uses by default. */
  DEFAULT,
  RUNC,
  /** gVisor. */
  RUNSC;

  /** The name that the Docker API knows; empty leaves the choice to the daemon. */
  public Optional<String> dockerName() {
    return switch (this) {
      case DEFAULT -> Optional.empty();
      case RUNC -> Optional.of("runc");
      case RUNSC -> Optional.of("runsc");
    };
  }
}
