package org.strategysandbox.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Linux tells of a process of this machine; null where it is not to be seen. */
final class ProcFiles {
  private static final Path PROC = Path.of("/proc");

  /** {@code USER_HZ}, which Linux fixes for everything it shows. */
  private static final long MILLIS_PER_TICK = 10;

  private static final int FIRST_TIME = 11;
  private static final int TIMES = 4;

  private ProcFiles() {}

  /** User and system time in milliseconds, with that of its children that have ended. */
  static @Nullable Long cpuMillis(long pid) {
    try {
      String stat = Files.readString(PROC.resolve(Long.toString(pid)).resolve("stat"));
      // The name may hold blanks and parentheses; the fields begin behind the last one.
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      long ticks = 0;
      for (int i = FIRST_TIME; i < FIRST_TIME + TIMES; i++) {
        ticks += Long.parseLong(fields[i]);
      }
      return ticks * MILLIS_PER_TICK;
    } catch (IOException e) {
      return null;
    }
  }

  /** Anonymous memory in bytes: without the mapped dataset, as in a container. */
  static @Nullable Long anonymousBytes(long pid) {
    try (Stream<String> lines = Files.lines(PROC.resolve(Long.toString(pid)).resolve("status"))) {
      return lines
          .filter(line -> line.startsWith("RssAnon:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .findFirst()
          .orElse(null);
    } catch (IOException | java.io.UncheckedIOException e) {
      return null;
    }
  }
}
