package org.strategysandbox.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Options before environment before file before defaults. */
class SourcesTest {
  @Test
  void theStrongestSourceWins() {
    String yaml =
        """
        limits:
          pids: ${PIDS:20}
          files: ${FILES:11}
          open_files: 322
        """;
    LoadedConfig loaded =
        Loading.load(yaml, Map.of("PIDS", "30", "FILES", "12"), Map.of("limits.files", "13"));
    LimitsConfig limits = loaded.config().limits();
    assertThat(List.of(limits.pids(), limits.files(), limits.openFiles(), limits.tmpfsInodes()))
        .containsExactly(30, 13, 322, 16384);
    assertThat(loaded.effective().toYaml())
        .contains("  pids: 30  # environment\n")
        .contains("  files: 13  # option\n")
        .contains("  open_files: 322  # file\n")
        .contains("  tmpfs_inodes: 16384  # default\n");
  }

  @Test
  void variablesAreReplacedInsideTextListsAndOpenSections() {
    KafkaConfig kafka =
        Loading.load(
                """
                kafka:
                  bootstrap_servers: ["${HOST}:9092", "${OTHER:b:9093}"]
                  group_id: ${EMPTY:group}-${HOST}
                  client_properties:
                    ssl.cipher: $${literal} ${HOST}
                """,
                Map.of("HOST", "a", "EMPTY", ""),
                Map.of("kafka.client_properties.client.rack", "r1"))
            .config()
            .kafka();
    assertThat(kafka.bootstrapServers()).containsExactly("a:9092", "b:9093");
    assertThat(kafka.groupId()).isEqualTo("group-a");
    assertThat(kafka.clientProperties())
        .containsEntry("ssl.cipher", "${literal} a")
        .containsEntry("client.rack", "r1");
  }

  @Test
  void whatAVariableHoldsIsNotReplacedAgain() {
    assertThat(
            Loading.load(
                    "kafka: {client_properties: {x: '${A}'}}",
                    Map.of("A", "${B} $1", "B", "secret"),
                    Map.of())
                .config()
                .kafka()
                .clientProperties())
        .containsEntry("x", "${B} $1");
  }

  @Test
  void aMissingVariableIsNamed() {
    assertThat(Loading.problems("limits:\n  pids: ${PIDS}\n"))
        .containsExactly(
            "limits.pids: '${PIDS}' needs the environment variable PIDS, which is not set and has no"
                + " default (line 2)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"${", "${}", "${1A}", "${A", "${A-b}"})
  void aMalformedVariableIsRefused(String text) {
    assertThat(Loading.problems("limits:\n  pids: \"" + text + "\"\n"))
        .singleElement()
        .asString()
        .contains("malformed variable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n", "---\n", "kafka:\nlimits: {}\nlimits2: \n", "null"})
  void anEmptyFileOrSectionMeansDefaults(String yaml) {
    assertThat(Loading.load(yaml.replace("limits2: \n", "")).config())
        .isEqualTo(SandboxConfig.defaults());
  }

  @Test
  void onlyAFileThatTheUserNamedMustExist(@TempDir Path folder) {
    Path missing = folder.resolve("missing.yaml");
    ConfigLoader loader = new ConfigLoader(Map.of(), missing);
    assertThat(loader.load(null, Map.of()).config()).isEqualTo(SandboxConfig.defaults());
    assertThatThrownBy(() -> loader.load(missing, Map.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(missing + "' does not exist");
    assertThatThrownBy(() -> loader.load(folder, Map.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("cannot be read");
  }
}
