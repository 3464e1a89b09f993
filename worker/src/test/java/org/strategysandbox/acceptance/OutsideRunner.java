package org.strategysandbox.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The same runtime in an ordinary process, without container: what the sandbox must agree with. */
final class OutsideRunner {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String python;
  private final String dataset;

  OutsideRunner(String python, String dataset) {
    this.python = python;
    this.dataset = dataset;
  }

  /** What {@code sandbox_runner.local} prints for the code. */
  JsonNode run(String code) throws IOException, InterruptedException {
    Path file = Files.createTempFile("strategy", ".py");
    try {
      Files.writeString(file, code);
      ProcessBuilder builder =
          new ProcessBuilder(
                  python,
                  "-m",
                  "sandbox_runner.local",
                  "--dataset",
                  dataset,
                  "--figures",
                  file.toString())
              .directory(Path.of("../deploy/sandbox-image").toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.environment().put("PYTHONHASHSEED", "0");
      builder.environment().put("OPENBLAS_NUM_THREADS", "1");
      Process process = builder.start();
      String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      return JSON.readTree(line);
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
