package org.strategysandbox.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Section {@code dataset}.
 *
 * @param workerPath where the worker reads the dataset
 * @param daemonPath the same folder as the Docker daemon sees it, absolute
 */
public record DatasetConfig(Path workerPath, Path daemonPath, AliasMode aliases) {

  private static final Setting<Path> WORKER_PATH =
      Setting.of(
              "dataset.worker_path",
              ValueTypes.path(),
              ".sandbox/dataset",
              "Folder of the dataset as the worker sees it; a relative one starts at the working directory.")
          .withVariable();
  private static final Setting<Optional<Path>> DAEMON_PATH =
      Setting.of(
              "dataset.daemon_path",
              ValueTypes.orWord("", ValueTypes.absolutePath()),
              "",
              "The same folder as the Docker daemon's host sees it, which differs when the worker runs in a container. Empty means as worker_path.")
          .withVariable();
  private static final Setting<AliasMode> ALIASES =
      Setting.of(
              "dataset.aliases",
              ValueTypes.choice(AliasMode.class),
              "auto",
              "Whether keys that models invent are resolved to real ones; auto is as the dataset says. Every use is a warning in the result.")
          .withVariable();

  static final List<Setting<?>> SETTINGS = List.of(WORKER_PATH, DAEMON_PATH, ALIASES);

  static DatasetConfig from(Values values) {
    Path worker = values.get(WORKER_PATH);
    Optional<Path> daemon = values.get(DAEMON_PATH);
    return new DatasetConfig(worker, daemon.orElseGet(worker::toAbsolutePath), values.get(ALIASES));
  }
}
