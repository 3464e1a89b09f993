package org.strategysandbox.config;

/** The whole of {@code docker_config.yaml}: one record per section. */
public record SandboxConfig(
    KafkaConfig kafka,
    TopicsConfig topics,
    IntakeConfig intake,
    RetryConfig retry,
    ContainerConfig container,
    LimitsConfig limits,
    DatasetConfig dataset,
    SimulationConfig simulation,
    LoggingConfig logging) {}
