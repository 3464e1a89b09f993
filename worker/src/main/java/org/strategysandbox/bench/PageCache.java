package org.strategysandbox.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Drops files from the page cache, and only these: the machine belongs to others as well. */
final class PageCache {
  private PageCache() {}

  /** Of a folder; pages that a living process has mapped stay. */
  static void drop(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Commands.run(
            Map.of(), List.of("dd", "if=" + file, "iflag=nocache", "count=0", "status=none"));
      }
    } catch (IOException e) {
      throw new BenchException(folder + " cannot be read: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("Interrupted.", e);
    }
  }
}
