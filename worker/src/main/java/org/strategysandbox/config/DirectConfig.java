package org.strategysandbox.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Section {@code direct}: what running strategies without a sandbox needs.
 *
 * @param python interpreter; empty switches direct mode off
 * @param runtime folder with the packages {@code sandbox_runner} and {@code finlab}
 */
public record DirectConfig(Optional<Path> python, Path runtime) {

  private static final Setting<Optional<Path>> PYTHON =
      Setting.of(
              "direct.python",
              ValueTypes.orWord("", ValueTypes.absolutePath()),
              "",
              "Python 3.11 of this machine, with the libraries of deploy/sandbox-image/requirements.txt, in which direct mode runs strategies without a sandbox. Empty means that there is no direct mode.")
          .withVariable();
  private static final Setting<Path> RUNTIME =
      Setting.of(
              "direct.runtime",
              ValueTypes.path(),
              "deploy/sandbox-image",
              "Folder of the runner and the offline FinLab packages for direct mode; a relative one starts at the project's folder.")
          .withVariable();

  static final List<Setting<?>> SETTINGS = List.of(PYTHON, RUNTIME);

  static DirectConfig from(Values values) {
    return new DirectConfig(values.get(PYTHON), values.get(RUNTIME));
  }
}
