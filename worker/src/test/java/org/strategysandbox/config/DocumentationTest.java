package org.strategysandbox.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shipped file and the documentation say what the code does. */
class DocumentationTest {
  private static final Path ROOT = Path.of(System.getProperty("basedir", ".")).resolve("..");
  private static final Path FILE = ROOT.resolve("config/docker_config.yaml");

  @Test
  void theShippedFileEqualsTheDefaults() {
    LoadedConfig loaded = new ConfigLoader(Map.of()).load(FILE, Map.of());
    assertThat(loaded.config()).isEqualTo(SandboxConfig.defaults());
    assertThat(loaded.effective().entries())
        .hasSameSizeAs(Catalog.SETTINGS)
        .allMatch(entry -> entry.source() == Source.FILE);
  }

  @Test
  void theShippedFileTakesDeploymentSettingsFromTheEnvironment() {
    Map<String, String> environment =
        Map.of(
            "SANDBOX_KAFKA_BOOTSTRAP_SERVERS", "a:1,b:2",
            "SANDBOX_LIMITS_MEMORY", "1g",
            "SANDBOX_DATASET_DAEMON_PATH", "/srv/data");
    SandboxConfig config = new ConfigLoader(environment).load(FILE, Map.of()).config();
    assertThat(config.kafka().bootstrapServers()).containsExactly("a:1", "b:2");
    assertThat(config.limits().memory()).isEqualTo(ByteSize.parse("1GiB"));
    assertThat(config.dataset().daemonPath()).isEqualTo(Path.of("/srv/data"));
  }

  @Test
  void theShippedFileDocumentsEveryKey() throws IOException {
    Path expected = write("docker_config.yaml", ReferenceFile.yaml());
    assertThat(FILE).as("copy %s", expected).hasSameTextualContentAs(expected);
  }

  @Test
  void thePageListsEveryKey() throws IOException {
    Path expected = write("configuration-table.md", ReferenceFile.table());
    assertThat(Files.readString(ROOT.resolve("docs/configuration.md")))
        .as("paste %s", expected)
        .contains(ReferenceFile.table());
  }

  private static Path write(String name, String text) throws IOException {
    Path file = ROOT.resolve("worker/target").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
