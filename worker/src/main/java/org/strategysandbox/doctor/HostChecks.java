package org.strategysandbox.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.evaluation.Dataset;
import org.strategysandbox.evaluation.DatasetException;

/** The machine itself, and the dataset as the worker sees it. */
public final class HostChecks {
  private HostChecks() {}

  /** Landlock is not required yet; the doctor says whether the kernel could. */
  public static Finding landlock() {
    Path modules = Path.of("/sys/kernel/security/lsm");
    try {
      if (Files.isReadable(modules)) {
        String active = Files.readString(modules).strip();
        return active.contains("landlock")
            ? Finding.pass("landlock", "active in the kernel (not required by this version)")
            : Finding.warn(
                "landlock",
                "not active: " + active,
                "Not required by this version; boot with lsm=landlock,… to have it.");
      }
    } catch (IOException e) {
      return unknownLandlock();
    }
    return unknownLandlock();
  }

  private static Finding unknownLandlock() {
    return Finding.warn(
        "landlock",
        "not known: /sys/kernel/security/lsm cannot be read",
        "Not required by this version; mount securityfs to see it.");
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
