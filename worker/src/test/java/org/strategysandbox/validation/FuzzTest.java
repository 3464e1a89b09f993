package org.strategysandbox.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Damaged and generated sources, the same in every run: always a proper answer, whatever the input.
 * {@code -Dfuzz.inputs=200000} is the long run; {@code -Dfuzz.seed=N -Dfuzz.inputs=1} repeats one
 * input. An input that needs more memory than the test has ends as parser-failure, which fails.
 */
class FuzzTest {
  static final int INPUTS = Integer.getInteger("fuzz.inputs", 4_000);
  static final long SEED = Long.getLong("fuzz.seed", 20_260_101L);

  /** Finds hangs; the speed is measured elsewhere. */
  private static final Duration HANG = Duration.ofSeconds(30);

  private static final int BATCH = 200;

  private final StrategyValidator validator = new StrategyValidator(ValidationPolicy.builtIn());
  private final Map<String, Integer> answers = new TreeMap<>();
  private volatile long current;

  @Test
  void everyInputGetsAProperAnswer() {
    FuzzInput.Maker maker = new FuzzInput.Maker();
    for (int done = 0; done < INPUTS; done += BATCH) {
      long first = SEED + done;
      int size = Math.min(BATCH, INPUTS - done);
      assertTimeoutPreemptively(HANG, () -> run(maker, first, size), () -> "seed " + current);
    }
    System.out.printf("%,d inputs from seed %d: %s%n", INPUTS, SEED, answers);
  }

  private void run(FuzzInput.Maker maker, long first, int size) {
    for (long seed = first; seed < first + size; seed++) {
      current = seed;
      FuzzInput input = maker.make(seed);
      ValidationResult result = validator.validate(input.source());
      check(input, result);
      String answer = result.valid() ? "accepted" : result.violations().get(0).rule();
      answers.merge(answer, 1, Integer::sum);
    }
  }

  private static void check(FuzzInput input, ValidationResult result) {
    String[] lines = new String(input.source(), StandardCharsets.UTF_8).split("\r\n|\r|\n", -1);
    for (Violation violation : result.violations()) {
      assertThat(violation.rule()).as("%s", input).isNotEqualTo("parser-failure");
      assertThat(Rule.byId(violation.rule())).as("%s", input).isPresent();
      assertThat(violation.line()).as("%s", input).isBetween(1, lines.length + 1);
      String line = violation.line() <= lines.length ? lines[violation.line() - 1] : "";
      assertThat(violation.column())
          .as("line %d of %s", violation.line(), input)
          .isBetween(1, line.codePointCount(0, line.length()) + 2);
    }
  }
}
