package org.strategysandbox.execution;

import java.util.Locale;
import org.strategysandbox.config.RunMode;

/**
 * How one strategy is run, and why. The only place that decides whether code may run without a
 * sandbox.
 *
 * @param mode how
 * @param why one line for a person
 */
public record ModeDecision(RunMode mode, Reason reason, String why) {

  /** Why it is run so. */
  public enum Reason {
    /** It is configured so. */
    CONFIGURED,
    /** The sandbox is off, as it is by default. */
    SANDBOX_OFF,
    /** The infrastructure failed before the code was handed over, and falling back is allowed. */
    FALLBACK,
    /** The infrastructure failed, and falling back is not configured. */
    NO_FALLBACK,
    /** The infrastructure failed, but the code was handed to a container or published. */
    HANDED_OVER;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What is configured, before anything was tried. */
  public static ModeDecision planned(boolean enabled, RunMode configured) {
    return enabled
        ? new ModeDecision(configured, Reason.CONFIGURED, "sandbox.mode is " + lower(configured))
        : new ModeDecision(RunMode.DIRECT, Reason.SANDBOX_OFF, "sandbox.enabled is false");
  }

  /**
   * What to do when the infrastructure failed. Code that was handed to a container or published
   * never runs directly: else killing its container would be a way out of the sandbox.
   *
   * @param allowed whether falling back is configured
   * @param handedOver whether the code may ever have been handed to a container or published
   * @param failure what failed
   * @return a decision for {@link RunMode#DIRECT} exactly when it falls back
   */
  public ModeDecision afterFailure(boolean allowed, boolean handedOver, String failure) {
    if (mode == RunMode.DIRECT) {
      return this;
    }
    if (handedOver) {
      return new ModeDecision(
          mode, Reason.HANDED_OVER, "not directly, because the code was handed over: " + failure);
    }
    return allowed
        ? new ModeDecision(RunMode.DIRECT, Reason.FALLBACK, failure)
        : new ModeDecision(mode, Reason.NO_FALLBACK, failure);
  }

  private static String lower(RunMode mode) {
    return mode.name().toLowerCase(Locale.ROOT);
  }
}
