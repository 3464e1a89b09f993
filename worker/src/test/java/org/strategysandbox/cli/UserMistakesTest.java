package org.strategysandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A user's mistake, or something missing, gives one clear message, a remedy and the contract's exit
 * code.
 */
class UserMistakesTest {
  @TempDir Path folder;

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private static void assertRefused(Cli.Result result, int exitCode, String... messages) {
    assertThat(result.exitCode()).as(result.err()).isEqualTo(exitCode);
    assertThat(result.err()).contains(messages);
    assertThat(result.hasStackTrace()).isFalse();
  }

  @Test
  void aMissingFileIsNamed() {
    assertRefused(Cli.run("validate", "/nowhere/s.py"), 2, "no file or folder /nowhere/s.py");
  }

  @Test
  void anEmptyFolderHoldsNoStrategy() {
    assertRefused(Cli.run("validate", folder.toString()), 2, "No strategy was found");
  }

  @Test
  void aLineThatIsNoJsonIsNamedByNumber() throws IOException {
    String jsonl = file("s.jsonl", "{\"id\":\"a\",\"code\":\"x = 1\"}\nnot json\n");
    assertRefused(Cli.run("validate", jsonl), 2, "s.jsonl:2 is not JSON");
  }

  @Test
  void duplicateKeysAreRefused() throws IOException {
    String jsonl = file("s.jsonl", "{\"id\":\"a\",\"id\":\"b\",\"code\":\"x = 1\"}\n");
    assertRefused(Cli.run("validate", jsonl), 2, "Duplicate field 'id'");
  }

  @Test
  void aMissingFieldNamesTheOption() throws IOException {
    String jsonl = file("s.jsonl", "{\"id\":\"a\",\"source\":\"x = 1\"}\n");
    assertRefused(Cli.run("validate", jsonl), 2, "'code'", "--code-field");
  }

  @Test
  void everyProblemOfTheConfigurationIsReportedAtOnce() throws IOException {
    String config =
        file("c.yaml", "kafka:\n  bootstrap_server: x\nlimits:\n  memory: 1banana\n  cpus: -1\n");
    assertRefused(
        Cli.run("config", "--check", "--config", config),
        2,
        "kafka.bootstrap_server: unknown key; did you mean kafka.bootstrap_servers?",
        "limits.memory",
        "limits.cpus");
  }

  @Test
  void aNamedConfigurationMustExist() {
    assertRefused(
        Cli.run("config", "--config", "/nowhere.yaml"), 2, "'/nowhere.yaml' does not exist");
  }

  @Test
  void aPolicyThatCannotBeUsedIsRefused() throws IOException {
    String policy = file("p.yaml", "nonsense: [1, 2\n");
    String code = file("s.py", "x = 1\n");
    assertRefused(Cli.run("validate", "--policy", policy, code), 2, "validation policy");
  }

  @Test
  void aMissingDatasetIsADependency() throws IOException {
    String code = file("s.py", "x = 1\n");
    assertRefused(
        Cli.run("run", "--set", "dataset.worker_path=/nowhere", code),
        3,
        "/nowhere",
        "dataset make");
  }

  @Test
  void aBrokerThatDoesNotAnswerIsADependency() throws IOException {
    String code = file("s.py", "x = 1\n");
    assertRefused(
        Cli.run("submit", "--set", "kafka.bootstrap_servers=127.0.0.1:1", code),
        3,
        "127.0.0.1:1",
        "kafka.bootstrap_servers");
  }

  @Test
  void theDoctorSaysWhatIsDown() {
    Cli.Result result =
        Cli.run(
            "doctor",
            "--no-kafka",
            "--set",
            "container.docker_host=unix:///nowhere.sock",
            "--set",
            "dataset.worker_path=/nowhere");
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.out())
        .contains("FAIL  docker", "unix:///nowhere.sock", "FAIL  dataset", "dataset make");
    assertThat(result.hasStackTrace()).isFalse();
  }

  @Test
  void anUnknownCommandAndNoCommandAreWrongUsage() {
    assertThat(Cli.run("frobnicate").exitCode()).isEqualTo(2);
    assertRefused(Cli.run(), 2, "No command");
    assertRefused(Cli.run("results", "not an id"), 2, "no submission id");
    assertRefused(Cli.run("explain", "no-such-rule"), 2, "no-such-rule");
  }

  @Test
  void anImportNeedsAPythonThatReadsFeathers() {
    String[] command = {
      "dataset",
      "import",
      folder.toString(),
      "--out",
      folder.resolve("out").toString(),
      "--id",
      "x",
      "--tools",
      "../deploy/sandbox-image",
      "--python",
      "/no/python"
    };
    assertRefused(Cli.run(command), 3, "'/no/python' cannot be started", "pyarrow");
    command[command.length - 1] = "false";
    assertRefused(
        Cli.run(command), 3, "no Python from 3.10 on with pandas and pyarrow", "pip install");
    command[2] = "/nowhere";
    assertRefused(Cli.run(command), 2, "no folder /nowhere");
    command[2] = folder.toString();
    command[8] = folder.toString();
    assertRefused(Cli.run(command), 3, "SANDBOX_HOME");
  }
}
