package org.strategysandbox.intake;

/** A record is not ours any more: whoever has it now decides about it. */
final class LeaseLostException extends Exception {
  private static final long serialVersionUID = 1L;

  LeaseLostException(String message) {
    super(message);
  }
}
