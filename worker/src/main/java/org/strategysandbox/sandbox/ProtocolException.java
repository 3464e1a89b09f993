package org.strategysandbox.sandbox;

/** What came out of a container breaks the frame protocol. */
public final class ProtocolException extends Exception {
  private static final long serialVersionUID = 1L;

  public ProtocolException(String message) {
    super(message);
  }
}
