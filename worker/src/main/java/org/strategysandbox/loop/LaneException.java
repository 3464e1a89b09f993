package org.strategysandbox.loop;

import org.jspecify.annotations.Nullable;

/** The infrastructure failed a submission; the strategy was not judged. */
public final class LaneException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What to do about it. */
  public enum Kind {
    /** The infrastructure is away: trying again later may help. */
    AWAY,
    /** It served, and failed this submission as often as it is tried. */
    GAVE_UP,
    /** The submission is with somebody, and its outcome did not come in time. */
    NO_OUTCOME,
    /** It is not set up: trying again helps nobody. */
    NOT_SET_UP
  }

  private final Kind kind;
  private final boolean handedOver;

  /**
   * @param handedOver whether the code was, or may have been, handed to a container or published
   */
  public LaneException(Kind kind, boolean handedOver, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.handedOver = handedOver;
  }

  Kind kind() {
    return kind;
  }

  boolean handedOver() {
    return handedOver;
  }
}
