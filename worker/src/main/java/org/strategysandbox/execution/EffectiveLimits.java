package org.strategysandbox.execution;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.config.LimitsConfig;
import org.strategysandbox.event.Limits;
import org.strategysandbox.sandbox.SandboxRequest.RunLimits;

/** What a submission may use: its own wishes within the configured bounds, never more. */
final class EffectiveLimits {
  private EffectiveLimits() {}

  /**
   * @throws NotServedException a wish is above the configured limit or below the configured minimum
   */
  static RunLimits of(LimitsConfig configured, Limits asked) throws NotServedException {
    unchanged("tmpBytes", asked.tmpBytes(), configured.tmpfs().bytes());
    unchanged("openFiles", asked.openFiles(), configured.openFiles());
    return new RunLimits(
        within(
            "memoryBytes",
            asked.memoryBytes(),
            configured.minimum().memory().bytes(),
            configured.memory().bytes()),
        within("cpus", asked.cpus(), configured.minimum().cpus(), configured.cpus()),
        Duration.ofMillis(
            within(
                "wallMillis",
                asked.wallMillis(),
                configured.minimum().wallClock().toMillis(),
                configured.wallClock().toMillis())),
        within("processes", asked.processes(), configured.minimum().pids(), configured.pids()),
        within(
            "outputBytes",
            asked.outputBytes(),
            configured.minimum().output().bytes(),
            configured.output().bytes()));
  }

  private static long within(String name, @Nullable Long asked, long least, long most)
      throws NotServedException {
    if (asked == null) {
      return most;
    }
    check(name, (double) asked, (double) least, (double) most);
    return asked;
  }

  private static double within(String name, @Nullable Double asked, double least, double most)
      throws NotServedException {
    if (asked == null) {
      return most;
    }
    check(name, asked, least, most);
    return asked;
  }

  private static void check(String name, double asked, double least, double most)
      throws NotServedException {
    if (!(asked >= least && asked <= most)) {
      throw new NotServedException(
          "limits."
              + name
              + " is "
              + number(asked)
              + "; this worker gives from "
              + number(least)
              + " to "
              + number(most)
              + ".");
    }
  }

  /**
   * Less than configured is not offered for these yet, so asking for it must not pass unnoticed.
   */
  private static void unchanged(String name, @Nullable Long asked, long configured)
      throws NotServedException {
    if (asked != null && asked != configured) {
      throw new NotServedException(
          "limits."
              + name
              + " is "
              + asked
              + "; this worker runs every strategy with "
              + configured
              + ".");
    }
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
