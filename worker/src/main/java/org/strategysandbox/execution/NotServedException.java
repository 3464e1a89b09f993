package org.strategysandbox.execution;

/** A submission asks for something that this worker cannot give. */
public final class NotServedException extends Exception {
  private static final long serialVersionUID = 1L;

  public NotServedException(String message) {
    super(message);
  }
}
