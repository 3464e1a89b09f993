package org.strategysandbox.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Section {@code reaper}: who removes the containers of workers that are gone.
 *
 * @param lockDirectory where every worker of this machine holds its file lock, seen by worker and
 *     reaper alike
 * @param heartbeatTimeout how long a worker's heartbeats must be missing; workers beat every 2 s
 * @param scanInterval longest time between two looks at the daemon
 * @param minimumAge containers younger than this are never touched
 * @param alertAbove so many orphans in one look are reported as an error
 */
public record ReaperConfig(
    Path lockDirectory,
    Duration heartbeatTimeout,
    Duration scanInterval,
    Duration minimumAge,
    int alertAbove) {

  private static final Setting<Optional<Path>> LOCK_DIRECTORY =
      Setting.of(
              "reaper.lock_directory",
              ValueTypes.orWord("auto", ValueTypes.absolutePath()),
              "auto",
              "Folder in which each worker holds a file lock while it lives; workers and reaper of one machine must share it. auto is strategy-sandbox-USER in the folder for temporary files.")
          .withVariable();
  private static final Setting<Duration> HEARTBEAT_TIMEOUT =
      Setting.of(
          "reaper.heartbeat_timeout",
          ValueTypes.duration("6s", "10m"),
          "8s",
          "How long a worker's heartbeats, one every 2 s, must be missing before it can count as dead; its file lock must be free as well.");
  private static final Setting<Duration> SCAN_INTERVAL =
      Setting.of(
          "reaper.scan_interval",
          ValueTypes.duration("1s", "10m"),
          "10s",
          "Longest time between two looks at the Docker daemon; a worker that falls silent causes one at once.");
  private static final Setting<Duration> MINIMUM_AGE =
      Setting.of(
          "reaper.minimum_age",
          ValueTypes.duration("1s", "1h"),
          "5s",
          "Containers younger than this are left alone, whatever else holds.");
  private static final Setting<Integer> ALERT_ABOVE =
      Setting.of(
          "reaper.alert_above",
          ValueTypes.integer(0, 10_000),
          "3",
          "More orphans than this in one look are logged as an error.");

  static final List<Setting<?>> SETTINGS =
      List.of(LOCK_DIRECTORY, HEARTBEAT_TIMEOUT, SCAN_INTERVAL, MINIMUM_AGE, ALERT_ABOVE);

  static ReaperConfig from(Values values) {
    return new ReaperConfig(
        values.get(LOCK_DIRECTORY).orElseGet(ReaperConfig::ownFolder),
        values.get(HEARTBEAT_TIMEOUT),
        values.get(SCAN_INTERVAL),
        values.get(MINIMUM_AGE),
        values.get(ALERT_ABOVE));
  }

  /** One folder a user: a folder for all would have to be writable for all. */
  private static Path ownFolder() {
    String user = System.getProperty("user.name", "unknown").replaceAll("[^A-Za-z0-9._-]", "_");
    return Path.of(System.getProperty("java.io.tmpdir", "/tmp"))
        .toAbsolutePath()
        .resolve("strategy-sandbox-" + user);
  }
}
