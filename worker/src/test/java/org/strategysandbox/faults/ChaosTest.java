package org.strategysandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything breaks while work goes on, and every submission still has the outcome that it has when
 * nothing breaks. {@code scripts/chaos.sh} runs it at length; properties {@code chaos.seed}, {@code
 * chaos.submissions}, {@code chaos.hits}, {@code chaos.rolls}, {@code chaos.faults}
 * (comma-separated), {@code chaos.minutes}, {@code chaos.out}.
 */
@Tag("faults")
class ChaosTest {
  @Test
  @Timeout(value = 3, unit = java.util.concurrent.TimeUnit.HOURS)
  void nothingIsLostNothingIsSeenTwiceNothingIsStuck(@TempDir Path folder) throws Exception {
    ChaosRun.Size size =
        new ChaosRun.Size(
            Long.getLong("chaos.seed", 1),
            Integer.getInteger("chaos.submissions", 60),
            Integer.getInteger("chaos.hits", 2),
            Integer.getInteger("chaos.rolls", 1),
            Duration.ofMinutes(Integer.getInteger("chaos.minutes", 20)),
            faults(System.getProperty("chaos.faults", "")));
    Path out = Path.of(System.getProperty("chaos.out", "target/chaos"));
    Files.createDirectories(out);
    try (ChaosRun run = new ChaosRun(size, folder)) {
      try {
        run.runReferences();
        run.runFaults();
        run.finish();
        ChaosReport report = ChaosReport.of(run, size, run.stopAndCountContainers());
        Files.writeString(out.resolve("chaos-" + size.seed() + ".json"), report.json() + "\n");
        Files.writeString(out.resolve("chaos-" + size.seed() + ".md"), report.markdown());
        System.out.println(report.json());
        check(report, size);
      } catch (Throwable e) {
        Files.writeString(out.resolve("chaos-" + size.seed() + ".log"), run.fleet().outputs());
        throw e;
      }
    }
  }

  private static List<ChaosFault> faults(String names) {
    return names.isEmpty()
        ? List.of(ChaosFault.values())
        : Arrays.stream(names.split(",", -1)).map(ChaosFault::valueOf).toList();
  }

  private static void check(ChaosReport report, ChaosRun.Size size) {
    assertThat(report.lost()).as("lost").isEmpty();
    assertThat(report.wrong()).as("ended otherwise than without faults").isEmpty();
    assertThat(report.differing()).as("live and later readers differ").isEmpty();
    assertThat(report.visibleDuplicates()).as("visible duplicates").isZero();
    assertThat(report.twice())
        .as("outcomes twice on the topics, at most one for each pause beyond the lock")
        .hasSizeLessThanOrEqualTo(report.pauses());
    assertThat(report.containersLeft()).as("containers left").isZero();
    assertThat(report.oversizeFitted()).as("oversize outcomes were cut").isTrue();
    assertThat(report.submitted()).isGreaterThanOrEqualTo(size.submissions());
    for (ChaosFault fault : size.faults()) {
      assertThat(report.hits()).as("hits of " + fault).containsKey(fault);
      assertThat(report.hits().get(fault))
          .as("hits of " + fault)
          .isGreaterThanOrEqualTo(size.hits());
    }
  }
}
