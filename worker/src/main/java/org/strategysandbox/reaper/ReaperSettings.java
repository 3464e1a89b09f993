package org.strategysandbox.reaper;

import java.nio.file.Path;
import java.time.Duration;
import org.strategysandbox.config.SandboxConfig;

/**
 * How a reaper works.
 *
 * @param installation whose containers it removes
 * @param dryRun whether it only says what it would remove
 */
public record ReaperSettings(
    String installation,
    Path lockDirectory,
    Duration heartbeatTimeout,
    Duration scanInterval,
    Duration minimumAge,
    int alertAbove,
    boolean dryRun) {

  public static ReaperSettings of(SandboxConfig config, boolean dryRun) {
    return new ReaperSettings(
        config.container().installation(),
        config.reaper().lockDirectory(),
        config.reaper().heartbeatTimeout(),
        config.reaper().scanInterval(),
        config.reaper().minimumAge(),
        config.reaper().alertAbove(),
        dryRun);
  }
}
