package org.strategysandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.strategysandbox.event.Failure;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.StartKind;
import org.strategysandbox.event.StrategyRejected;
import org.strategysandbox.event.StrategyResult;

/** The samples end the same whether their container was started for them or waited for them. */
@Tag("docker")
@Timeout(300)
class WarmEqualsColdTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("basedir", ".")).resolve("../samples");

  private static Map<String, String> samples() throws Exception {
    Map<String, String> code = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(SAMPLES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".py")).sorted().toList()) {
        code.put(file.getFileName().toString().replace(".py", ""), Files.readString(file));
      }
    }
    return code;
  }

  @Test
  void samplesEndTheSame() throws Exception {
    Map<String, String> code = samples();
    assertThat(code).hasSizeGreaterThan(10);
    Map<String, Outcome> cold = outcomes(code, 0);
    Map<String, Outcome> warm = outcomes(code, 4);

    Set<StartKind> starts = new TreeSet<>();
    Set<String> containers = new TreeSet<>();
    List<String> different = new ArrayList<>();
    for (Map.Entry<String, Outcome> entry : warm.entrySet()) {
      if (entry.getValue() instanceof StrategyResult result) {
        starts.add(result.start());
        assertThat(containers.add(String.valueOf(result.containerId()))).isTrue();
      }
      String before = essence(cold.get(entry.getKey()));
      String now = essence(entry.getValue());
      if (!before.equals(now)) {
        different.add(entry.getKey() + ": " + before + " / " + now);
      }
    }
    assertThat(different).isEmpty();
    assertThat(starts).contains(StartKind.WARM);
  }

  private static Map<String, Outcome> outcomes(Map<String, String> code, int ready)
      throws Exception {
    try (RealPipeline pipeline =
        RealPipeline.open(
            RealPipeline.required("sandbox.dataset"),
            Map.of("limits.wall_clock", "8s", "limits.memory", "256MiB"),
            RealPipeline.VALIDATED,
            ready)) {
      pipeline.awaitReady(ready);
      return pipeline.runAll(code);
    }
  }

  /** Without the figures of its details, which are measured. */
  private static String essence(@Nullable Failure failure) {
    return failure == null
        ? "succeeded"
        : failure.kind() + " " + failure.message() + " " + failure.traceback();
  }

  /** What of an outcome must not depend on the container. */
  private static String essence(@Nullable Outcome outcome) {
    if (outcome instanceof StrategyResult result) {
      return String.join(
          " ",
          essence(result.failure()),
          String.valueOf(result.metrics()),
          String.valueOf(result.positionSha256()),
          String.valueOf(result.warnings()),
          String.valueOf(result.stdout()),
          String.valueOf(result.feedback()));
    }
    return outcome instanceof StrategyRejected rejected
        ? rejected.violations().toString()
        : String.valueOf(outcome);
  }
}
