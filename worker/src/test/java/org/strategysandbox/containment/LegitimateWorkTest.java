package org.strategysandbox.containment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.strategysandbox.event.StrategyResult;

/**
 * What strategies do for a living works under every layer. That the real strategies give the same
 * positions as outside is shown by RealStrategiesInContainersTest.
 */
@Tag("docker")
class LegitimateWorkTest {
  private static final Path WORK = Path.of("src/test/resources/containment/work");
  private static final Path SAMPLES = Path.of("../samples");
  private static final String PRINTS = "# Prints: ";
  private static final long WALL_MILLIS = 20_000;

  private static ContainmentRuns runs;

  @BeforeAll
  static void open() throws Exception {
    runs = new ContainmentRuns();
  }

  @AfterAll
  static void nothingIsLeft() throws Exception {
    assertThat(runs.end()).as("containers left").isZero();
  }

  private static Map<String, String> sources(Path folder) throws IOException {
    Map<String, String> sources = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".py")).sorted().toList()) {
        sources.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return sources;
  }

  @TestFactory
  List<DynamicTest> ordinaryWork() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    sources(WORK)
        .forEach(
            (name, code) -> {
              Future<StrategyResult> result = runs.submit(code, WALL_MILLIS);
              String first = code.lines().findFirst().orElse("");
              String expected = first.substring(PRINTS.length());
              tests.add(
                  dynamicTest(
                      name,
                      () ->
                          assertThat(result.get().stdout())
                              .as("%s, stderr %s", result.get().failure(), result.get().stderr())
                              .isEqualTo(expected + "\n")));
            });
    return tests;
  }

  /** The first two are too greedy on purpose, and those from the eighth on fail by themselves. */
  @TestFactory
  List<DynamicTest> samplesThatAreGoodStrategies() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    sources(SAMPLES)
        .forEach(
            (name, code) -> {
              if (name.matches("0[3-7]_.*")) {
                Future<StrategyResult> result = runs.submit(code, WALL_MILLIS);
                tests.add(dynamicTest(name, () -> assertThat(result.get().failure()).isNull()));
              }
            });
    assertThat(tests).hasSize(5);
    return tests;
  }

  /** The mapped dataset is page cache of whoever touches it first and must not count. */
  @Test
  void peakMemoryDoesNotDependOnThePageCache() throws Exception {
    String code =
        """
        close = data.get('price:收盤價')
        work = [np.ones(4 << 20) * i for i in range(3)]
        print(float(np.nansum(close.to_numpy())) > 0)
        import time
        time.sleep(0.5)
        """;
    evictDataset();
    StrategyResult cold = runs.submit(code, WALL_MILLIS).get();
    StrategyResult warm = runs.submit(code, WALL_MILLIS).get();

    assertThat(cold.stdout()).isEqualTo("True\n");
    assertThat(cold.usage().peakMemoryBytes()).isNotNull();
    double first = cold.usage().peakMemoryBytes();
    double second = warm.usage().peakMemoryBytes();
    assertThat(first).isCloseTo(second, within(0.05 * second));
  }

  private static void evictDataset() throws IOException, InterruptedException {
    String script =
        """
        import os, sys
        for folder, _, names in os.walk(sys.argv[1]):
            for name in names:
                descriptor = os.open(os.path.join(folder, name), os.O_RDONLY)
                os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
                os.close(descriptor)
        """;
    Process process =
        new ProcessBuilder(
                System.getProperty("sandbox.python", "python3"),
                "-c",
                script,
                System.getProperty("sandbox.dataset"))
            .inheritIO()
            .start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }
}
