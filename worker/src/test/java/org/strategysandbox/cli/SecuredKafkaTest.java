package org.strategysandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.strategysandbox.broker.SecuredBroker;
import org.strategysandbox.client.SubmissionClient;
import org.strategysandbox.config.ConfigLoader;
import org.strategysandbox.config.LoadedConfig;
import org.strategysandbox.event.OutcomeStatus;
import org.strategysandbox.execution.Pipelines;
import org.strategysandbox.execution.Runs;
import org.strategysandbox.execution.WorkerIdentity;
import org.strategysandbox.intake.IntakeListener;
import org.strategysandbox.intake.Worker;
import org.strategysandbox.kafka.KafkaClients;
import org.strategysandbox.kafka.KafkaUnavailableException;
import org.strategysandbox.tracing.Tracing;

/** A broker that wants TLS and a password, reached by what the configuration says. */
@Timeout(180)
class SecuredKafkaTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir static Path shared;
  private static SecuredBroker broker;

  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private Level level;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    broker = new SecuredBroker(shared);
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @BeforeEach
  void listen() {
    level = root.getLevel();
    root.setLevel(Level.INFO);
    logged.start();
    root.addAppender(logged);
  }

  @AfterEach
  void listenNoMore() {
    root.detachAppender(logged);
    root.setLevel(level);
  }

  private static LoadedConfig config(Path folder, String password) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("docker_config.yaml"),
            """
            kafka:
              bootstrap_servers: %s
              client_properties:
                security.protocol: SASL_SSL
                ssl.truststore.type: PEM
                ssl.truststore.location: %s
                sasl.mechanism: PLAIN
                sasl.jaas.config: 'org.apache.kafka.common.security.plain.PlainLoginModule required username="%s" password="${KAFKA_PASSWORD}";'
            """
                .formatted(broker.bootstrapServers(), broker.certificate(), SecuredBroker.USER));
    return new ConfigLoader(Map.of("KAFKA_PASSWORD", password)).load(file, Map.of());
  }

  @Test
  void aSubmissionGoesAllTheWayAndTheSecretStaysSecret(@TempDir Path folder) throws Exception {
    LoadedConfig loaded = config(folder, broker.password());
    var settings = KafkaWiring.settings(loaded.config());
    try (Worker worker =
        new Worker(
            KafkaWiring.worker(loaded.config(), 1, 1),
            new WorkerIdentity("w1", "host", "image"),
            new KafkaClients(settings),
            Pipelines.trusting(Files.createDirectory(folder.resolve("dataset"))),
            (id, replay, announce) -> request -> Runs.succeeded(),
            IntakeListener.NONE,
            Tracing.OFF,
            Clock.systemUTC())) {
      worker.start();
      try (SubmissionClient client = SubmissionClient.connect(settings)) {
        assertThat(client.await(client.submit("test", "position = 1\n"), PATIENCE).status())
            .isEqualTo(OutcomeStatus.SUCCEEDED);
      }
    }

    assertThat(loaded.effective().toYaml()).doesNotContain(broker.password());
    assertThat(loaded.config().toString()).doesNotContain(broker.password());
    assertThat(logged.list).isNotEmpty();
    assertThat(logged.list)
        .noneMatch(event -> event.getFormattedMessage().contains(broker.password()));
  }

  @Test
  void aWrongPasswordIsRefusedAndNotShown(@TempDir Path folder) throws Exception {
    var settings = KafkaWiring.settings(config(folder, "wrong-password").config());

    KafkaUnavailableException refused =
        catchThrowableOfType(
            KafkaUnavailableException.class, () -> SubmissionClient.connect(settings));

    assertThat(refused)
        .hasMessageContaining("Authentication failed")
        .hasMessageNotContaining("wrong-password");
    assertThat(logged.list)
        .noneMatch(event -> event.getFormattedMessage().contains("wrong-password"));
  }

  @Test
  void withoutTlsNobodyGetsIn(@TempDir Path folder) throws Exception {
    Map<String, String> security =
        new HashMap<>(KafkaWiring.settings(config(folder, broker.password()).config()).security());
    security.put("security.protocol", "SASL_PLAINTEXT");
    var settings = KafkaWiring.settings(config(folder, broker.password()).config());

    assertThat(
            catchThrowableOfType(
                KafkaUnavailableException.class,
                () ->
                    SubmissionClient.connect(
                        new org.strategysandbox.kafka.KafkaSettings(
                            settings.bootstrapServers(),
                            settings.topics(),
                            security,
                            settings.clientIdPrefix()))))
        .isNotNull();
  }
}
