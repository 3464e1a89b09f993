package org.strategysandbox.config;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads docker_config.yaml. */
public final class ConfigLoader {
  /** Read when the user names no file; relative to the working directory. */
  public static final Path DEFAULT_FILE = Path.of("config", "docker_config.yaml");

  private final SettingsFile settings;
  private final Path defaultFile;

  public ConfigLoader(Map<String, String> environment) {
    this(environment, DEFAULT_FILE);
  }

  /**
   * Reads another file by default.
   *
   * @param defaultFile read when the user names none; may be missing
   */
  public ConfigLoader(Map<String, String> environment, Path defaultFile) {
    this.settings = new SettingsFile(Catalog.KEYS, environment);
    this.defaultFile = defaultFile;
  }

  /**
   * Loads and validates.
   *
   * @param file the file that the user named; null means {@link #DEFAULT_FILE}, which may be
   *     missing
   * @param options dotted key to value, from the command line
   * @throws ConfigException with everything that is wrong
   */
  public LoadedConfig load(@Nullable Path file, Map<String, String> options) {
    SettingsFile.Loaded<SandboxConfig> loaded =
        settings.load(
            file == null ? defaultFile : file, file != null, options, SandboxConfig::from);
    return new LoadedConfig(loaded.config(), loaded.effective());
  }
}
