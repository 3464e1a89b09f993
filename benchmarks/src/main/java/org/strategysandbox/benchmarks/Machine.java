package org.strategysandbox.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a reader needs to know of the machine to judge its figures. */
final class Machine {
  private static final int KIB_PER_GIB = 1 << 20;

  private Machine() {}

  /** A Markdown list. */
  static String facts() throws IOException {
    return String.format(
        Locale.ROOT,
        """
        * %s, %d processors, %s GiB of memory
        * Linux %s, %s %s
        * load average at the end: %s (figures on a busy machine are higher than on a quiet one)
        """,
        field("/proc/cpuinfo", "model name"),
        Runtime.getRuntime().availableProcessors(),
        Math.round(
            Double.parseDouble(field("/proc/meminfo", "MemTotal").replaceAll("\\D", ""))
                / KIB_PER_GIB),
        System.getProperty("os.version"),
        System.getProperty("java.vm.name"),
        System.getProperty("java.vm.version"),
        Files.readString(Path.of("/proc/loadavg")).split(" ", -1)[0]);
  }

  private static String field(String file, String name) throws IOException {
    return Files.readAllLines(Path.of(file)).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }
}
