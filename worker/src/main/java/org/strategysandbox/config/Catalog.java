package org.strategysandbox.config;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All settings, in the order of the file. */
final class Catalog {
  static final List<Setting<?>> SETTINGS =
      Stream.of(
              KafkaConfig.SETTINGS,
              TopicsConfig.SETTINGS,
              IntakeConfig.SETTINGS,
              RetryConfig.SETTINGS,
              CircuitConfig.SETTINGS,
              ContainerConfig.SETTINGS,
              LimitsConfig.SETTINGS,
              MinimumLimits.SETTINGS,
              PoolConfig.SETTINGS,
              DatasetConfig.SETTINGS,
              SimulationConfig.SETTINGS,
              VerificationConfig.SETTINGS,
              ReaperConfig.SETTINGS,
              MonitoringConfig.SETTINGS,
              LoggingConfig.SETTINGS)
          .<Setting<?>>flatMap(List::stream)
          .toList();

  private static final Map<String, Setting<?>> BY_KEY =
      SETTINGS.stream().collect(toUnmodifiableMap(Setting::key, setting -> setting));

  private Catalog() {}

  static Optional<Setting<?>> find(String key) {
    Setting<?> setting = BY_KEY.get(key);
    return setting != null ? Optional.of(setting) : ClientProperties.find(key);
  }

  static boolean isSection(String path) {
    return path.equals(ClientProperties.SECTION)
        || BY_KEY.keySet().stream().anyMatch(key -> key.startsWith(path + "."));
  }

  /** The message for a key that does not exist. */
  static String unknown(String key) {
    TreeSet<String> paths = new TreeSet<>(BY_KEY.keySet());
    BY_KEY.keySet().forEach(path -> paths.add(path.substring(0, path.lastIndexOf('.'))));
    paths.add(ClientProperties.SECTION);
    return Suggestions.nearest(key, paths)
        .map(near -> "unknown key; did you mean " + near + "?")
        .orElse("unknown key; docs/configuration.md lists all keys");
  }
}
