package org.strategysandbox.sandbox;

import org.jspecify.annotations.Nullable;

/** The infrastructure failed a run; the strategy is not to blame. */
public final class SandboxUnavailableException extends Exception {
  private static final long serialVersionUID = 1L;
  private final boolean codeSent;
  private final boolean retryable;

  /**
   * @param codeSent whether the code had been handed to a container before
   * @param retryable whether another attempt may succeed
   */
  public SandboxUnavailableException(
      String message, boolean codeSent, boolean retryable, @Nullable Throwable cause) {
    super(message, cause);
    this.codeSent = codeSent;
    this.retryable = retryable;
  }

  /**
   * What a failed call means for a run: an interrupt fails the call that it meets, then the run was
   * cancelled and the daemon is well.
   *
   * @throws InterruptedException this thread is interrupted
   */
  static SandboxUnavailableException of(DockerException e, boolean codeSent, boolean retryable)
      throws InterruptedException {
    if (Thread.interrupted()) {
      InterruptedException cancelled = new InterruptedException("The run was cancelled.");
      cancelled.initCause(e);
      throw cancelled;
    }
    return new SandboxUnavailableException(String.valueOf(e.getMessage()), codeSent, retryable, e);
  }

  public boolean codeSent() {
    return codeSent;
  }

  public boolean retryable() {
    return retryable;
  }
}
