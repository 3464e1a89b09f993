package org.strategysandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes of users of {@code loop} and of direct mode: what is said, and the exit code. */
class LoopCommandTest {
  @TempDir private Path folder;

  private Cli.Result loop(String yaml, String... arguments) throws IOException {
    Path file = Files.writeString(folder.resolve("learning_system.yaml"), yaml);
    List<String> all = new ArrayList<>(List.of("loop", "--learning-config", file.toString()));
    if (!List.of(arguments).contains("--history")) {
      all.addAll(List.of("--history", folder.resolve("history.jsonl").toString()));
    }
    all.addAll(List.of(arguments));
    return Cli.run(all.toArray(String[]::new));
  }

  private static void assertSays(Cli.Result result, int exitCode, String... messages) {
    assertThat(result.err()).contains(messages);
    assertThat(result.exitCode()).isEqualTo(exitCode);
    assertThat(result.hasStackTrace()).isFalse();
  }

  @Test
  void aSourceIsNeeded() throws IOException {
    assertSays(loop("model: x"), 2, "A loop needs files or a generator, one of them.");
    assertSays(loop("model: x", "a.py", "--generator", "true"), 2, "one of them");
  }

  @Test
  void whileTheSandboxIsOffAnInterpreterMustBeNamed() throws IOException {
    Path strategy = Files.writeString(folder.resolve("s.py"), "position = 1\n");
    assertSays(
        loop("model: x", strategy.toString()),
        3,
        "Direct mode cannot run: direct.python is not set",
        "sandbox.enabled: true");
  }

  @Test
  void productionRefusesWhatIsNotIsolated() throws IOException {
    assertSays(
        loop("sandbox: {production: true, enabled: true, fallback_to_direct: true}", "x.py"),
        2,
        "sandbox.fallback_to_direct",
        "set sandbox.direct_in_production");
    assertSays(
        loop("sandbox: {production: true, enabled: true}", "x.py", "--mode", "direct"),
        2,
        "sandbox.mode: 'direct' runs strategies without a sandbox");
  }

  @Test
  void keysOfBothFilesAreSet() throws IOException {
    assertSays(
        loop("sandbox: {enabled: true}", "x.py", "--set", "sandbox.mood=queue"),
        2,
        "sandbox.mood: unknown key; did you mean sandbox.mode?");
    assertSays(
        loop("sandbox: {enabled: true}", "x.py", "--set", "limits.memroy=1g"),
        2,
        "limits.memroy: unknown key");
  }

  @Test
  void aHistoryThatCannotBeWrittenIsSaidBeforeAnythingRuns() throws IOException {
    assertSays(
        loop("model: x", "x.py", "--history", folder.resolve("none/h.jsonl").toString()),
        3,
        "cannot be opened: no such folder");
    Path malformed = Files.writeString(folder.resolve("malformed"), "nothing of a loop\n");
    assertSays(
        loop("model: x", "x.py", "--history", malformed.toString()), 3, "is malformed: line 1");
  }

  @Test
  void aGeneratorThatDoesNotAnswerStopsTheLoopWhichSaysHowToGoOn() throws IOException {
    assertSays(
        loop(
            "sandbox: {enabled: true}",
            "--generator",
            "read -r x; echo oops >&2; exit 3",
            "--iterations",
            "2"),
        3,
        "generator: oops",
        "The generator ended with exit code 3 without an answer",
        "goes on with iteration 1.");
  }

  @Test
  void directRunsAreValidated() throws IOException {
    Path strategy = Files.writeString(folder.resolve("s.py"), "import os\n");
    assertSays(
        Cli.run("run", "--mode", "direct", "--no-validation", strategy.toString()),
        2,
        "--no-validation is refused in direct mode");
    assertSays(
        Cli.run("run", "--mode", "direct", "--set", "direct.python=/nowhere", strategy.toString()),
        3,
        "direct.python names no program that can be run: /nowhere");
  }

  @Test
  void productionRefusesDirectRunsToo() throws IOException {
    Path strategy = Files.writeString(folder.resolve("s.py"), "position = 1\n");
    Path file =
        Files.writeString(folder.resolve("production.yaml"), "sandbox: {production: true}\n");
    assertSays(
        Cli.run(
            "run", "--mode", "direct", "--learning-config", file.toString(), strategy.toString()),
        2,
        "sandbox.mode: 'direct' runs strategies without a sandbox although sandbox.production is true");
  }
}
