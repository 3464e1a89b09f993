package org.strategysandbox.config;

import java.util.Map;

/** The whole of {@code docker_config.yaml}: one record per section. */
public record SandboxConfig(
    KafkaConfig kafka,
    TopicsConfig topics,
    IntakeConfig intake,
    RetryConfig retry,
    CircuitConfig circuit,
    ContainerConfig container,
    LimitsConfig limits,
    PoolConfig pool,
    DatasetConfig dataset,
    DirectConfig direct,
    SimulationConfig simulation,
    VerificationConfig verification,
    ReaperConfig reaper,
    MonitoringConfig monitoring,
    LoggingConfig logging) {

  /** What holds without a file, options, or environment. */
  public static SandboxConfig defaults() {
    return from(new Values(Map.of()));
  }

  static SandboxConfig from(Values values) {
    return new SandboxConfig(
        KafkaConfig.from(values),
        TopicsConfig.from(values),
        IntakeConfig.from(values),
        RetryConfig.from(values),
        CircuitConfig.from(values),
        ContainerConfig.from(values),
        LimitsConfig.from(values),
        PoolConfig.from(values),
        DatasetConfig.from(values),
        DirectConfig.from(values),
        SimulationConfig.from(values),
        VerificationConfig.from(values),
        ReaperConfig.from(values),
        MonitoringConfig.from(values),
        LoggingConfig.from(values));
  }
}
