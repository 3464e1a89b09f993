package org.strategysandbox.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Secrets reach Kafka and nothing else. */
class SecretsTest {
  private static final String YAML =
      """
      kafka:
        client_properties:
          sasl.jaas.config: ${JAAS}
          ssl.truststore.password: hunter2
          ssl.key.password: hunter2
          client.secret: hunter2
          security.protocol: SASL_SSL
      """;

  @Test
  void theyAreHiddenWhereverAConfigurationIsPrinted() {
    LoadedConfig loaded = Loading.load(YAML, Map.of("JAAS", "hunter2"), Map.of());
    assertThat(loaded.config().kafka().clientProperties())
        .containsEntry("sasl.jaas.config", "hunter2");
    assertThat(loaded.effective().toYaml())
        .contains("    sasl.jaas.config: \"***\"  # environment\n")
        .contains("    security.protocol: SASL_SSL  # file\n")
        .doesNotContain("hunter2");
    assertThat(loaded.effective().toMap().toString()).doesNotContain("hunter2");
    assertThat(loaded.toString()).doesNotContain("hunter2");
  }

  @Test
  void theyAreHiddenInProblems() {
    String wrong =
        YAML.replace("${JAAS}", "\"hunter2 ${\"")
            .replace("client.secret: hunter2", "Client.Secret: hunter2");
    assertThat(Loading.problems(wrong)).hasSize(2).noneMatch(p -> p.contains("hunter2"));
    assertThat(Loading.problems(YAML.replace("client.secret: ", "client.secret: x: ")))
        .singleElement()
        .asString()
        .startsWith("malformed YAML")
        .doesNotContain("hunter2");
  }
}
