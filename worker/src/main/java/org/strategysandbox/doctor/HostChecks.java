package org.strategysandbox.doctor;

import java.nio.file.Path;
import java.util.Locale;
import org.strategysandbox.config.LandlockMode;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.evaluation.Dataset;
import org.strategysandbox.evaluation.DatasetException;

/** The machine itself, and the dataset as the worker sees it. */
public final class HostChecks {
  private HostChecks() {}

  /**
   * Whether runs are confined by Landlock; only a container can tell, so this follows a trial run.
   *
   * @param ran whether the trial run succeeded, which a required layer that is missing prevents
   */
  public static Finding landlock(SandboxConfig config, boolean ran) {
    LandlockMode mode = config.container().landlock();
    if (mode != LandlockMode.REQUIRED) {
      return Finding.warn(
          "landlock",
          "not required: container.landlock is " + mode.name().toLowerCase(Locale.ROOT),
          "Set container.landlock: required where the kernel has Landlock (5.13 and newer).");
    }
    return ran
        ? Finding.pass("landlock", "required, and in force in the trial run")
        : Finding.warn(
            "landlock", "not known: the trial run did not get so far", "See the trial run.");
  }

  /** Whether the worker can read the dataset. */
  public static Finding dataset(SandboxConfig config) {
    Path path = config.dataset().workerPath();
    try {
      Dataset dataset = Dataset.open(path);
      return Finding.pass(
          "dataset",
          dataset.id()
              + ": "
              + dataset.dayCount()
              + " days, "
              + dataset.symbols().size()
              + " symbols, "
              + dataset.keys().size()
              + " keys ("
              + path
              + ")");
    } catch (DatasetException e) {
      return Finding.fail(
          "dataset",
          String.valueOf(e.getMessage()),
          "Make one: scripts/sandbox dataset make --out " + path);
    }
  }
}
