package org.strategysandbox.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs sources without validation, see src/test/python/prove.py. The tests that use it need Docker,
 * {@code -Dsandbox.image} and {@code -Dsandbox.python}.
 */
final class Harm {
  private static final Path PROVE = Path.of("src/test/python/prove.py");

  private Harm() {}

  /**
   * Runs sources in one container.
   *
   * @return by source name what harm it reached, empty when none
   */
  static Map<String, String> of(Map<String, byte[]> sources, Path scratch)
      throws IOException, InterruptedException {
    for (Map.Entry<String, byte[]> source : sources.entrySet()) {
      Files.write(scratch.resolve(source.getKey()), source.getValue());
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                System.getProperty("sandbox.python", "python3"),
                PROVE.toString(),
                "--image",
                image(),
                scratch.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Map<String, String> harm = new TreeMap<>();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    ObjectMapper mapper = new ObjectMapper();
    for (String line : output.lines().toList()) {
      JsonNode answer = mapper.readTree(line);
      JsonNode first = answer.get("harm").path(0);
      harm.put(answer.get("name").asText(), first.path("event").asText(""));
    }
    assertThat(process.waitFor()).as("exit code of %s", command).isZero();
    assertThat(harm.keySet()).isEqualTo(sources.keySet());
    return harm;
  }

  static String image() {
    String image = System.getProperty("sandbox.image");
    assertThat(image).as("-Dsandbox.image must name the sandbox image").isNotNull();
    return image;
  }
}
