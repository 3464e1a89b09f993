package org.strategysandbox.cli;

import org.jspecify.annotations.Nullable;
import org.strategysandbox.config.ByteSize;
import org.strategysandbox.config.Durations;
import org.strategysandbox.event.Limits;
import picocli.CommandLine.Option;

/** Limits that a submission asks for; a worker gives no more than it is configured to. */
final class AskedLimits {
  @Option(
      names = "--timeout",
      paramLabel = "5s",
      description = "Wall clock limit of each run, at most the worker's.")
  @Nullable String timeout;

  @Option(
      names = "--memory",
      paramLabel = "256m",
      description = "Memory limit of each run, at most the worker's.")
  @Nullable String memory;

  AskedLimits() {}

  /**
   * What the options say.
   *
   * @throws CliException an option cannot be read
   */
  Limits limits() {
    String time = timeout;
    String size = memory;
    Long wallMillis = null;
    Long memoryBytes = null;
    try {
      if (time != null) {
        wallMillis = Durations.parse(time).toMillis();
      }
    } catch (IllegalArgumentException e) {
      throw CliException.usage("--timeout " + time + " " + e.getMessage(), "Write for example 5s.");
    }
    try {
      if (size != null) {
        memoryBytes = ByteSize.parse(size).bytes();
      }
    } catch (IllegalArgumentException e) {
      throw CliException.usage(
          "--memory " + size + " " + e.getMessage(), "Write for example 256m.");
    }
    try {
      return new Limits(memoryBytes, null, wallMillis, null, null, null, null);
    } catch (IllegalArgumentException e) {
      throw CliException.usage(String.valueOf(e.getMessage()), "Ask for more than nothing.");
    }
  }
}
