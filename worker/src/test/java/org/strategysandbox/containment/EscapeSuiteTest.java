package org.strategysandbox.containment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.strategysandbox.event.Failure;
import org.strategysandbox.event.ProducedFile;
import org.strategysandbox.event.StrategyResult;

/**
 * Every attempt of src/test/resources/containment/attempts in a container of its own: its effect
 * does not happen, its end is reported as what it was, it takes one run, and nothing is left.
 */
@Tag("docker")
class EscapeSuiteTest {
  private static ContainmentRuns runs;

  @BeforeAll
  static void open() throws Exception {
    runs = new ContainmentRuns();
  }

  @AfterAll
  static void nothingIsLeft() throws Exception {
    assertThat(runs.end()).as("containers left").isZero();
  }

  @TestFactory
  Stream<DynamicTest> attempts() throws Exception {
    List<Attempt> attempts = Attempt.all();
    assertThat(attempts).hasSizeGreaterThanOrEqualTo(120);
    List<DynamicTest> tests = new ArrayList<>();
    for (Attempt attempt : attempts) {
      Future<StrategyResult> result = runs.submit(attempt.code(), attempt.wallMillis());
      tests.add(dynamicTest(attempt.name(), () -> assertHeld(attempt, result.get())));
    }
    tests.add(
        dynamicTest(
            "one run each",
            () -> assertThat(runs.containers()).as("containers").isEqualTo(attempts.size())));
    return tests.stream();
  }

  private static void assertHeld(Attempt attempt, StrategyResult result) {
    String seen =
        attempt.how()
            + "\noutcome: "
            + result.failure()
            + "\nstdout: "
            + shortened(result.stdout())
            + "\nstderr: "
            + shortened(result.stderr());
    String stdout = result.stdout() == null ? "" : result.stdout();
    assertThat(stdout).as("%s\n%s", attempt.effect(), seen).doesNotContain("ESCAPED");
    assertThat(stdout).as("the code ran\n%s", seen).contains(attempt.prints());
    assertThat(kind(result.failure())).as(seen).isIn(attempt.outcomes());
    assertFiles(attempt, result, seen);
    if (attempt.outcomes().contains("timeout")) {
      // From sending the code to the decision; the removal that follows has its own limit.
      assertThat(result.usage().wallMillis()).as(seen).isLessThan(attempt.wallMillis() + 1_000);
    }
  }

  private static String kind(Failure failure) {
    return failure == null ? "succeeded" : failure.kind().wireName();
  }

  private static void assertFiles(Attempt attempt, StrategyResult result, String seen) {
    String names =
        result.files().stream()
            .map(ProducedFile::name)
            .filter(name -> !name.startsWith("evaluation/"))
            .collect(Collectors.joining(", "));
    if (attempt.files().endsWith("?")) {
      assertThat(names).as(seen).isIn("", attempt.files().replace("?", ""));
      for (ProducedFile file : result.files()) {
        if (file.name().startsWith("evaluation/")) {
          continue;
        }
        assertThat(file.content()).as(seen).isEqualTo("bWluZQ==");
      }
    } else {
      assertThat(names).as(seen).isEqualTo(attempt.files());
    }
  }

  private static String shortened(String text) {
    return text == null ? "" : text.substring(0, Math.min(text.length(), 400));
  }
}
