package org.strategysandbox.config;

import java.util.List;
import java.util.stream.Stream;

/** All settings of docker_config.yaml, in the order of the file. */
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
              DirectConfig.SETTINGS,
              SimulationConfig.SETTINGS,
              VerificationConfig.SETTINGS,
              ReaperConfig.SETTINGS,
              MonitoringConfig.SETTINGS,
              LoggingConfig.SETTINGS)
          .<Setting<?>>flatMap(List::stream)
          .toList();

  static final Keys KEYS = Keys.of(SETTINGS, ClientProperties.SECTION, ClientProperties::find);

  private Catalog() {}
}
