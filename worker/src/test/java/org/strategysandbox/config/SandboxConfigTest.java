package org.strategysandbox.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The default and the full mapping of every section. */
class SandboxConfigTest {
  private static final SandboxConfig DEFAULTS = SandboxConfig.defaults();

  @Test
  void kafka() {
    assertThat(DEFAULTS.kafka())
        .isEqualTo(
            new KafkaConfig(
                List.of("localhost:9092"),
                "strategy-sandbox",
                Duration.ofSeconds(30),
                10,
                4000,
                Duration.ofSeconds(30),
                Map.of()));
    assertThat(
            Loading.load(
                    """
                    kafka:
                      bootstrap_servers: [kafka-1:9092, "[::1]:9093"]
                      group_id: team.a
                      lock_duration: 15s
                      delivery_limit: 9
                      record_locks: 2000
                      request_timeout: 1m
                      client_properties:
                        security.protocol: SASL_SSL
                        sasl.mechanism: PLAIN
                    """)
                .config()
                .kafka())
        .isEqualTo(
            new KafkaConfig(
                List.of("kafka-1:9092", "[::1]:9093"),
                "team.a",
                Duration.ofSeconds(15),
                9,
                2000,
                Duration.ofMinutes(1),
                Map.of("security.protocol", "SASL_SSL", "sasl.mechanism", "PLAIN")));
  }

  @Test
  void topics() {
    assertThat(DEFAULTS.topics())
        .isEqualTo(
            new TopicsConfig(
                true,
                topic("strategy.submitted", 7),
                topic("strategy.result", 30),
                topic("strategy.rejected", 30),
                topic("strategy.submitted.dlt", 90),
                topic("sandbox.container", 1),
                topic("strategy.submitted.cancel", 7)));
    String each = ", partitions: 6, replication_factor: 3, retention: 48h}\n";
    TopicsConfig topics =
        Loading.load(
                "topics:\n  create_missing: false\n"
                    + "  submitted: {name: a"
                    + each
                    + "  result: {name: b"
                    + each
                    + "  rejected: {name: c"
                    + each
                    + "  dead_letter: {name: d"
                    + each
                    + "  container: {name: e"
                    + each
                    + "  cancel: {name: f"
                    + each)
            .config()
            .topics();
    assertThat(topics)
        .isEqualTo(
            new TopicsConfig(
                false,
                changed("a"),
                changed("b"),
                changed("c"),
                changed("d"),
                changed("e"),
                changed("f")));
  }

  private static TopicConfig topic(String name, int days) {
    return new TopicConfig(name, 1, Optional.empty(), Duration.ofDays(days));
  }

  private static TopicConfig changed(String name) {
    return new TopicConfig(name, 6, Optional.of(3), Duration.ofDays(2));
  }

  @Test
  void intakeAndRetry() {
    assertThat(DEFAULTS.intake())
        .isEqualTo(new IntakeConfig(Optional.empty(), false, Duration.ofSeconds(30)));
    assertThat(DEFAULTS.retry())
        .isEqualTo(new RetryConfig(3, Duration.ofMillis(500), Duration.ofSeconds(30)));
    SandboxConfig config =
        Loading.load(
                """
                intake: {slots: 4, overcommit: true, drain_timeout: 2m}
                retry: {attempts: 5, initial_backoff: 250ms, max_backoff: 10s}
                """)
            .config();
    assertThat(config.intake())
        .isEqualTo(new IntakeConfig(Optional.of(4), true, Duration.ofMinutes(2)));
    assertThat(config.retry())
        .isEqualTo(new RetryConfig(5, Duration.ofMillis(250), Duration.ofSeconds(10)));
  }

  @Test
  void pool() {
    assertThat(DEFAULTS.pool())
        .isEqualTo(
            new PoolConfig(
                Optional.empty(), Optional.empty(), Optional.empty(), 512, Duration.ofMinutes(30)));
    assertThat(
            Loading.load(
                    "pool: {size: 0, refill: 3, warm_cpus: 1.5, warm_shares: 256, max_age: 5m}")
                .config()
                .pool())
        .isEqualTo(
            new PoolConfig(
                Optional.of(0), Optional.of(3), Optional.of(1.5), 256, Duration.ofMinutes(5)));
  }

  @Test
  void container() {
    assertThat(DEFAULTS.container())
        .isEqualTo(
            new ContainerConfig(
                "strategy-sandbox:latest",
                ContainerRuntime.DEFAULT,
                URI.create("unix:///var/run/docker.sock"),
                "default",
                new ContainerUser(10001, 10001),
                Optional.empty(),
                LandlockMode.REQUIRED,
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                Duration.ofSeconds(5)));
    assertThat(
            Loading.load(
                    """
                    container:
                      image: registry:5000/team/sandbox@sha256:0123
                      runtime: runsc
                      docker_host: tcp://docker:2375
                      installation: team-a
                      user: 2000:3000
                      seccomp: /etc/sandbox/seccomp.json
                      landlock: optional
                      docker_timeout: 5s
                      start_timeout: 20s
                      removal_timeout: 8s
                    """)
                .config()
                .container())
        .isEqualTo(
            new ContainerConfig(
                "registry:5000/team/sandbox@sha256:0123",
                ContainerRuntime.RUNSC,
                URI.create("tcp://docker:2375"),
                "team-a",
                new ContainerUser(2000, 3000),
                Optional.of(Path.of("/etc/sandbox/seccomp.json")),
                LandlockMode.OPTIONAL,
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                Duration.ofSeconds(8)));
  }

  @Test
  void limits() {
    assertThat(DEFAULTS.limits())
        .isEqualTo(
            new LimitsConfig(
                ByteSize.parse("2GiB"),
                0.5,
                Duration.ofSeconds(600),
                64,
                ByteSize.parse("1GiB"),
                16384,
                512,
                ByteSize.parse("1MiB"),
                16,
                ByteSize.parse("256KiB"),
                ByteSize.parse("64MiB"),
                new MinimumLimits(
                    ByteSize.parse("64MiB"),
                    0.1,
                    Duration.ofSeconds(1),
                    8,
                    ByteSize.parse("1MiB"),
                    ByteSize.parse("1KiB"))));
    assertThat(
            Loading.load(
                    """
                    limits:
                      memory: 512m
                      cpus: 2
                      wall_clock: 5m
                      pids: 32
                      tmpfs: 100MiB
                      tmpfs_inodes: 1000
                      open_files: 300
                      output: 64KiB
                      files: 0
                      file_bytes: 2k
                      position_bytes: 1MiB
                      minimum:
                        memory: 128MiB
                        cpus: 1
                        wall_clock: 500ms
                        pids: 16
                        tmpfs: 2MiB
                        output: 2KiB
                    """)
                .config()
                .limits())
        .isEqualTo(
            new LimitsConfig(
                ByteSize.ofMebibytes(512),
                2,
                Duration.ofMinutes(5),
                32,
                ByteSize.ofMebibytes(100),
                1000,
                300,
                new ByteSize(65536),
                0,
                new ByteSize(2048),
                ByteSize.ofMebibytes(1),
                new MinimumLimits(
                    ByteSize.ofMebibytes(128),
                    1,
                    Duration.ofMillis(500),
                    16,
                    ByteSize.ofMebibytes(2),
                    new ByteSize(2048))));
  }

  @Test
  void datasetSimulationAndLogging() {
    assertThat(DEFAULTS.dataset())
        .isEqualTo(
            new DatasetConfig(
                Path.of(".sandbox/dataset"),
                Path.of(".sandbox/dataset").toAbsolutePath(),
                AliasMode.AUTO));
    assertThat(DEFAULTS.simulation())
        .isEqualTo(new SimulationConfig(null, null, null, 0.001425, 0.003));
    assertThat(DEFAULTS.verification()).isEqualTo(new VerificationConfig(LookAheadMode.CHAMPIONS));
    assertThat(DEFAULTS.logging())
        .isEqualTo(new LoggingConfig(LogFormat.AUTO, Optional.empty(), Duration.ofDays(90)));
    SandboxConfig config =
        Loading.load(
                """
                dataset: {worker_path: /data/tw, daemon_path: /srv/tw, aliases: off}
                simulation: {start_date: 2020-01-02, end_date: 2021-03-04, holdout_from: 2021-02-01, fee_ratio: 0.001, tax_ratio: 0}
                verification: {look_ahead: always}
                logging: {format: json, audit_file: /var/log/audit.jsonl, audit_retention: 7d}
                """)
            .config();
    assertThat(config.dataset())
        .isEqualTo(new DatasetConfig(Path.of("/data/tw"), Path.of("/srv/tw"), AliasMode.OFF));
    assertThat(config.simulation())
        .isEqualTo(
            new SimulationConfig(
                LocalDate.of(2020, 1, 2),
                LocalDate.of(2021, 3, 4),
                LocalDate.of(2021, 2, 1),
                0.001,
                0));
    assertThat(config.verification()).isEqualTo(new VerificationConfig(LookAheadMode.ALWAYS));
    assertThat(config.logging())
        .isEqualTo(
            new LoggingConfig(
                LogFormat.JSON, Optional.of(Path.of("/var/log/audit.jsonl")), Duration.ofDays(7)));
  }

  @Test
  void reaper() {
    Path own =
        Path.of(System.getProperty("java.io.tmpdir"))
            .resolve("strategy-sandbox-" + System.getProperty("user.name"));
    assertThat(DEFAULTS.reaper())
        .isEqualTo(
            new ReaperConfig(
                own, Duration.ofSeconds(8), Duration.ofSeconds(10), Duration.ofSeconds(5), 3));
    assertThat(
            Loading.load(
                    """
                    reaper:
                      lock_directory: /run/sandbox
                      heartbeat_timeout: 20s
                      scan_interval: 1m
                      minimum_age: 30s
                      alert_above: 0
                    """)
                .config()
                .reaper())
        .isEqualTo(
            new ReaperConfig(
                Path.of("/run/sandbox"),
                Duration.ofSeconds(20),
                Duration.ofMinutes(1),
                Duration.ofSeconds(30),
                0));
  }

  @Test
  void monitoring() {
    assertThat(DEFAULTS.monitoring())
        .isEqualTo(new MonitoringConfig("127.0.0.1", HttpPort.auto(), Optional.empty(), 1));
    assertThat(
            Loading.load("monitoring: {bind_address: 0.0.0.0, port: 8080}").config().monitoring())
        .isEqualTo(new MonitoringConfig("0.0.0.0", HttpPort.fixed(8080), Optional.empty(), 1));
    for (String off : List.of("off", "0")) {
      assertThat(
              Loading.load("monitoring: {port: " + off + "}").config().monitoring().port().isOff())
          .isTrue();
    }
  }
}
