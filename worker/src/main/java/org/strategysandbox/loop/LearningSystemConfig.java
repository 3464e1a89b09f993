package org.strategysandbox.loop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.config.Keys;
import org.strategysandbox.config.RunMode;
import org.strategysandbox.config.Setting;
import org.strategysandbox.config.SettingsFile;
import org.strategysandbox.config.ValueTypes;
import org.strategysandbox.config.Values;

/**
 * Section {@code sandbox} of learning_system.yaml, which belongs to the caller: other sections are
 * neither read nor checked. Without the section the sandbox is off.
 *
 * @param enabled whether strategies are run in a sandbox
 * @param mode how, when enabled
 * @param dockerConfig the service's configuration; empty means config/docker_config.yaml
 * @param waitTimeout longest wait for an outcome, and for infrastructure that is away
 * @param fallbackToDirect whether strategies are run directly when the infrastructure fails
 * @param production whether this system is one in production
 * @param directInProduction confirms that in production strategies may run without a sandbox
 */
public record LearningSystemConfig(
    boolean enabled,
    RunMode mode,
    Optional<Path> dockerConfig,
    Duration waitTimeout,
    boolean fallbackToDirect,
    boolean production,
    boolean directInProduction) {

  /** Read when the user names no file; relative to the project's folder. */
  public static final Path DEFAULT_FILE = Path.of("config", "learning_system.yaml");

  /** First part of all keys. */
  public static final String SECTION = "sandbox.";

  private static final Setting<Boolean> ENABLED =
      Setting.of(
          SECTION + "enabled",
          ValueTypes.bool(),
          "false",
          "Whether strategies run in a sandbox. While it is off they run directly, not isolated, as without this product, and everything else in this section is without effect but production.");
  private static final Setting<RunMode> MODE =
      Setting.of(
          SECTION + "mode",
          ValueTypes.choice(RunMode.class),
          "queue",
          "How they run when the sandbox is on. queue: published to Kafka, workers run them in containers. sandbox: the loop itself starts a container for each, without Kafka. direct: as plain processes of this machine, not isolated.");
  private static final Setting<Optional<Path>> DOCKER_CONFIG =
      Setting.of(
          SECTION + "docker_config",
          ValueTypes.orWord("", ValueTypes.path()),
          "",
          "Configuration of the service (Kafka, limits, dataset); a relative path starts at the working directory. Empty means config/docker_config.yaml.");
  private static final Setting<Duration> WAIT_TIMEOUT =
      Setting.of(
          SECTION + "wait_timeout",
          ValueTypes.duration("1s", "7d"),
          "30m",
          "How long a loop waits for the outcome of a strategy, and for Docker or Kafka while they are away, before it stops. It goes on later where it stopped.");
  private static final Setting<Boolean> FALLBACK =
      Setting.of(
          SECTION + "fallback_to_direct",
          ValueTypes.bool(),
          "false",
          "Whether a strategy runs directly, not isolated, when Docker (in mode queue: Kafka) fails. Only code that was never handed to a container nor published does.");
  private static final Setting<Boolean> PRODUCTION =
      Setting.of(
          SECTION + "production",
          ValueTypes.bool(),
          "false",
          "Whether this is a system in production. Then everything that could run a strategy without a sandbox is refused: a sandbox that is off, mode direct, and fallback_to_direct.");
  private static final Setting<Boolean> DIRECT_IN_PRODUCTION =
      Setting.of(
          SECTION + "direct_in_production",
          ValueTypes.bool(),
          "false",
          "Confirms that strategies may run without a sandbox although production is true.");

  /** All of them, in the order of the file. */
  public static final List<Setting<?>> SETTINGS =
      List.of(
          ENABLED, MODE, DOCKER_CONFIG, WAIT_TIMEOUT, FALLBACK, PRODUCTION, DIRECT_IN_PRODUCTION);

  private static final Keys KEYS = Keys.amongOthers(SETTINGS, "docs/configuration.md");

  /**
   * Loads and validates.
   *
   * @param file the file that the user named; null means the default one, which may be missing
   * @param defaultFile read when the user names none
   * @param options dotted key to value, from the command line
   * @throws org.strategysandbox.config.ConfigException with everything that is wrong
   */
  public static SettingsFile.Loaded<LearningSystemConfig> load(
      @Nullable Path file,
      Path defaultFile,
      Map<String, String> environment,
      Map<String, String> options) {
    return new SettingsFile(KEYS, environment)
        .load(file == null ? defaultFile : file, file != null, options, LearningSystemConfig::from);
  }

  private static LearningSystemConfig from(Values values) {
    LearningSystemConfig config =
        new LearningSystemConfig(
            values.get(ENABLED),
            values.get(MODE),
            values.get(DOCKER_CONFIG),
            values.get(WAIT_TIMEOUT),
            values.get(FALLBACK),
            values.get(PRODUCTION),
            values.get(DIRECT_IN_PRODUCTION));
    boolean confirmed = !config.production || config.directInProduction;
    String remedy =
        " although sandbox.production is true; if that is meant, set sandbox.direct_in_production";
    values.check(
        confirmed || config.enabled,
        ENABLED,
        "runs strategies without a sandbox" + remedy,
        PRODUCTION,
        DIRECT_IN_PRODUCTION);
    values.check(
        confirmed || !config.enabled || config.mode != RunMode.DIRECT,
        MODE,
        "runs strategies without a sandbox" + remedy,
        PRODUCTION,
        DIRECT_IN_PRODUCTION);
    values.check(
        confirmed || !config.enabled || !config.fallbackToDirect,
        FALLBACK,
        "may run strategies without a sandbox" + remedy,
        PRODUCTION,
        DIRECT_IN_PRODUCTION);
    return config;
  }
}
