package org.strategysandbox.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * CPU time and memory of processes of this machine, read from {@code /proc}; empty where they are
 * not to be seen (a remote daemon, a process that has ended).
 */
final class ProcessFigures {
  private static final Path PROC = Path.of("/proc");

  /** {@code USER_HZ}, which Linux fixes for everything it shows. */
  private static final double TICKS_PER_SECOND = 100;

  private static final int FIRST_TIME = 11;
  private static final int TIMES = 4;

  private ProcessFigures() {}

  /** User and system time in seconds, with that of its children that have ended. */
  static OptionalDouble cpuSeconds(long pid) {
    try {
      String stat = Files.readString(PROC.resolve(Long.toString(pid)).resolve("stat"));
      // The name may hold blanks and parentheses; the fields begin behind the last one.
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      double ticks = 0;
      for (int i = FIRST_TIME; i < FIRST_TIME + TIMES; i++) {
        ticks += Long.parseLong(fields[i]);
      }
      return OptionalDouble.of(ticks / TICKS_PER_SECOND);
    } catch (IOException e) {
      return OptionalDouble.empty();
    }
  }

  /**
   * Milliseconds that the threads of a process have run so far, finer than {@link #cpuSeconds}.
   * Threads that have ended do not count.
   */
  static OptionalDouble threadMillis(long pid) {
    try (Stream<Path> tasks = Files.list(PROC.resolve(Long.toString(pid)).resolve("task"))) {
      double nanos = 0;
      for (Path task : tasks.toList()) {
        String stat = Files.readString(task.resolve("schedstat"));
        nanos += Long.parseLong(stat.substring(0, stat.indexOf(' ')));
      }
      return OptionalDouble.of(nanos / 1e6);
    } catch (IOException e) {
      return OptionalDouble.empty();
    }
  }

  /** Resident memory in bytes. */
  static OptionalLong residentBytes(long pid) {
    try (Stream<String> lines = Files.lines(PROC.resolve(Long.toString(pid)).resolve("status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  /** The first process whose command line, arguments separated by blanks, is of that kind. */
  static OptionalLong find(Predicate<String> commandLine) {
    try (Stream<Path> folders = Files.list(PROC)) {
      return folders
          .filter(folder -> folder.getFileName().toString().matches("[0-9]+"))
          .filter(folder -> commandLine.test(commandLine(folder)))
          .mapToLong(folder -> Long.parseLong(folder.getFileName().toString()))
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  private static String commandLine(Path folder) {
    try {
      return new String(Files.readAllBytes(folder.resolve("cmdline")), StandardCharsets.ISO_8859_1)
          .replace('\0', ' ');
    } catch (IOException e) {
      return ""; // it has ended
    }
  }
}
