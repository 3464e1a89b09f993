package org.strategysandbox.sandbox;

import org.jspecify.annotations.Nullable;

/** A call of the Docker daemon failed. */
public final class DockerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What the failure says about trying again. */
  public enum Kind {
    /** The daemon does not answer, or not in time. */
    UNAVAILABLE,
    /** The daemon answered with a fault of its own. */
    DAEMON_ERROR,
    /** The container or image does not exist. */
    NOT_FOUND,
    /** The daemon refuses the request as it is; the same request will be refused again. */
    REFUSED
  }

  private final Kind kind;

  public DockerException(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /** Whether the same call may succeed later. */
  public boolean isTransient() {
    return kind == Kind.UNAVAILABLE || kind == Kind.DAEMON_ERROR;
  }
}
