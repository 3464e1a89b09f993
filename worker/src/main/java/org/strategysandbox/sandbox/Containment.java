package org.strategysandbox.sandbox;

import java.util.List;
import org.strategysandbox.config.LandlockMode;

/**
 * The layers that filter what a strategy's process may ask of the kernel.
 *
 * @param seccompProfile JSON of the profile that the daemon applies, in Docker's format
 * @param landlock whether the runner must restrict access to files
 */
public record Containment(String seccompProfile, LandlockMode landlock) {
  public Containment {
    if (seccompProfile.isBlank()) {
      throw new IllegalArgumentException("a container needs a seccomp profile");
    }
  }

  /** The strictest: the built-in profile, Landlock required. */
  public static Containment strict() {
    return new Containment(SeccompProfile.builtIn(), LandlockMode.REQUIRED);
  }

  /** Arguments of the image's runner. */
  List<String> runnerArguments() {
    return landlock == LandlockMode.OFF ? List.of("--landlock=off") : List.of();
  }
}
