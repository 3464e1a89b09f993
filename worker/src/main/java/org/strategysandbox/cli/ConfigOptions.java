package org.strategysandbox.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.config.ConfigLoader;
import org.strategysandbox.config.LoadedConfig;
import picocli.CommandLine.Option;

/** Which configuration a command works with. */
final class ConfigOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Configuration file (default: config/docker_config.yaml, which may be missing).")
  @Nullable Path file;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "Overrides one value of the configuration, for example --set limits.memory=1GiB. May be repeated.")
  Map<String, String> overrides = new LinkedHashMap<>();

  ConfigOptions() {}

  /**
   * Loads and validates.
   *
   * @throws org.strategysandbox.config.ConfigException with everything that is wrong
   */
  LoadedConfig load() {
    return load(Map.of());
  }

  /**
   * Loads and validates.
   *
   * @param fromOptions values that options of a command set, by dotted key
   */
  LoadedConfig load(Map<String, String> fromOptions) {
    Map<String, String> all = new LinkedHashMap<>(overrides);
    all.putAll(fromOptions);
    Map<String, String> environment = System.getenv();
    Path home = Path.of(environment.getOrDefault("SANDBOX_HOME", ""));
    Path named = file;
    String fromEnvironment = environment.get("SANDBOX_CONFIG");
    if (named == null && fromEnvironment != null && !fromEnvironment.isEmpty()) {
      named = Path.of(fromEnvironment);
    }
    return new ConfigLoader(environment, home.resolve(ConfigLoader.DEFAULT_FILE)).load(named, all);
  }
}
