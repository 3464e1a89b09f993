package org.strategysandbox.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * What the fault tests run: system properties {@code sandbox.jar} (default: the newest that Maven
 * packaged), {@code sandbox.image} and {@code sandbox.dataset}.
 */
record FaultSetup(Path jar, String image, Path dataset) {

  static FaultSetup fromProperties() {
    String named = System.getProperty("sandbox.jar");
    Path jar = named == null || named.isEmpty() ? newestJar() : Path.of(named);
    if (!Files.isRegularFile(jar)) {
      throw new AssertionError("-Dsandbox.jar: there is no file " + jar);
    }
    Path dataset = Path.of(System.getProperty("sandbox.dataset", ".sandbox/dataset"));
    if (!Files.isRegularFile(dataset.resolve("manifest.json"))) {
      throw new AssertionError("-Dsandbox.dataset: there is no dataset in " + dataset);
    }
    return new FaultSetup(
        jar.toAbsolutePath(),
        System.getProperty("sandbox.image", "strategy-sandbox:latest"),
        dataset.toAbsolutePath());
  }

  private static Path newestJar() {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("-all.jar"))
          .max(Comparator.comparing(file -> file.toFile().lastModified()))
          .orElseThrow(
              () -> new AssertionError("no *-all.jar in worker/target: run mvn package first"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
