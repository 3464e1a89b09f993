package org.strategysandbox.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The interpreter of the sandbox image, in a container without network. */
final class ImagePython {
  private static final Path SCRIPTS = Path.of("src/test/python").toAbsolutePath();

  private ImagePython() {}

  /**
   * Runs a script of src/test/python.
   *
   * @param input what it reads
   * @param answers gets every line that it prints, as JSON
   */
  static void run(Path input, Consumer<JsonNode> answers, String script, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "docker",
                "run",
                "--rm",
                "--interactive",
                "--network=none",
                "--read-only",
                "--cap-drop=ALL",
                "--volume=" + SCRIPTS + ":/scripts:ro",
                "--entrypoint=python3",
                Harm.image(),
                "/scripts/" + script));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectInput(input.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    ObjectMapper mapper = new ObjectMapper();
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        answers.accept(mapper.readTree(line));
      }
    }
    assertThat(process.waitFor()).as("exit code of %s", command).isZero();
  }

  /** No input. */
  static Path nothing(Path scratch) throws IOException {
    Path file = scratch.resolve("nothing");
    return Files.exists(file) ? file : Files.createFile(file);
  }
}
