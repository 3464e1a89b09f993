package org.strategysandbox.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategysandbox.config.ConfigException;
import org.strategysandbox.config.ReferenceFile;
import org.strategysandbox.config.RunMode;

/** The caller's file: our section is checked strictly, and everybody else's is left alone. */
class LearningSystemConfigTest {
  private static final Path ROOT = Path.of(System.getProperty("basedir", ".")).resolve("..");
  private static final LearningSystemConfig OFF =
      new LearningSystemConfig(
          false, RunMode.QUEUE, Optional.empty(), Duration.ofMinutes(30), false, false, false);
  private static final String HEAD =
      """
      # Configuration of a learning system. The section sandbox belongs to the strategy sandbox; every value below is its
      # default. Other sections may stand beside it: they are neither read nor checked. Without the section the sandbox
      # is off. docs/loop.md says how it is switched on, docs/configuration.md how values are written.
      """;

  @TempDir private Path folder;

  private LearningSystemConfig load(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("learning_system.yaml"), yaml);
    return LearningSystemConfig.load(file, file, Map.of("MODE", "sandbox"), Map.of()).config();
  }

  @Test
  void withoutFileTheSandboxIsOff() {
    Path missing = folder.resolve("none.yaml");
    assertThat(LearningSystemConfig.load(null, missing, Map.of(), Map.of()).config())
        .isEqualTo(OFF);
  }

  @Test
  void aFileThatSomebodyNamedMustBeThere() {
    Path missing = folder.resolve("none.yaml");
    assertThatThrownBy(() -> LearningSystemConfig.load(missing, missing, Map.of(), Map.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("does not exist");
  }

  @Test
  void anExistingSystemsFileWorksUnchanged() throws IOException {
    assertThat(
            load(
                """
                defaults: &defaults {model: gpt, temperature: 0.7}
                autonomous: {<<: *defaults, max_iterations: 100, retries: *defaults}
                ? [odd, key]
                : !custom value
                anti_churn:
                  thresholds: [1, 2, 3]
                  thresholds: [1, 2]
                empty:
                """))
        .isEqualTo(OFF);
  }

  @Test
  void itsOwnSectionIsReadBesideOthers() throws IOException {
    assertThat(
            load(
                """
                model: {name: x}
                sandbox:
                  enabled: true
                  mode: ${MODE}
                  docker_config: /etc/sandbox.yaml
                  wait_timeout: 5m
                  fallback_to_direct: true
                """))
        .isEqualTo(
            new LearningSystemConfig(
                true,
                RunMode.SANDBOX,
                Optional.of(Path.of("/etc/sandbox.yaml")),
                Duration.ofMinutes(5),
                true,
                false,
                false));
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    assertThatThrownBy(
            () ->
                load(
                    """
                    other: {enabld: 1}
                    sandbox:
                      enabld: true
                      mode: docker
                      wait_timeout: 5
                      fallback_to_direct: perhaps
                    """))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("sandbox.enabld: unknown key; did you mean sandbox.enabled? (line 3)")
        .hasMessageContaining("sandbox.mode: 'docker' is not one of the choices")
        .hasMessageContaining("sandbox.wait_timeout: '5' is not a duration")
        .hasMessageContaining("sandbox.fallback_to_direct: 'perhaps' is neither true nor false")
        .hasMessageNotContaining("other");
  }

  @Test
  void theSectionCannotBeGivenTwice() {
    assertThatThrownBy(() -> load("sandbox: {enabled: true}\nsandbox: {enabled: false}\n"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("sandbox: is given twice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "enabled: false",
        "{enabled: true, mode: direct}",
        "{enabled: true, mode: queue, fallback_to_direct: true}",
        "{enabled: true, mode: sandbox, fallback_to_direct: true}"
      })
  void inProductionNothingRunsWithoutASandboxUnlessConfirmed(String section) throws IOException {
    String inside = section.replace("{", "").replace("}", "");
    assertThatThrownBy(() -> load("sandbox: {production: true, " + inside + "}"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("set sandbox.direct_in_production");
    String confirmed = "sandbox: {production: true, direct_in_production: true, " + inside + "}";
    assertThat(load(confirmed).production()).isTrue();
  }

  @Test
  void inProductionASandboxIsFine() throws IOException {
    assertThat(load("sandbox: {production: true, enabled: true, mode: queue}").enabled()).isTrue();
  }

  @Test
  void theShippedFileIsTheDefaultsAndDocumentsEveryKey() throws IOException {
    Path shipped = ROOT.resolve("config/learning_system.yaml");
    String expected = ReferenceFile.yaml(HEAD, LearningSystemConfig.SETTINGS);
    Path written = write("learning_system.yaml", expected);
    assertThat(shipped).as("copy %s", written).hasContent(expected);
    assertThat(LearningSystemConfig.load(shipped, shipped, Map.of(), Map.of()).config())
        .isEqualTo(OFF);
  }

  @Test
  void thePageListsEveryKey() throws IOException {
    String expected = ReferenceFile.table(LearningSystemConfig.SETTINGS);
    Path written = write("learning-system-table.md", expected);
    assertThat(Files.readString(ROOT.resolve("docs/configuration.md")))
        .as("paste %s", written)
        .contains(expected);
  }

  private static Path write(String name, String text) throws IOException {
    Path file = ROOT.resolve("worker/target").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
