package org.strategysandbox.evaluation;

/**
 * A position or a simulation argument that breaks its contract: the failure {@code invalid_result}.
 */
public final class InvalidPositionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidPositionException(String message) {
    super(message);
  }
}
