package org.strategysandbox.dockerproxy;

/** A request is not let through. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * @param status HTTP status of the answer
   * @param reason what is wrong with the request, shown to its sender
   */
  RefusedException(int status, String reason) {
    super(reason);
    this.status = status;
  }

  /** The daemon would have done it; the proxy does not let it. */
  static RefusedException forbidden(String reason) {
    return new RefusedException(403, reason);
  }

  /** No request of the Docker API. */
  static RefusedException malformed(String reason) {
    return new RefusedException(400, reason);
  }

  int status() {
    return status;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
