package org.strategysandbox.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StrategyValidatorTest {
  private final StrategyValidator validator = new StrategyValidator(ValidationPolicy.builtIn());

  @Test
  void aViolationTellsWhereWhatAndWhatToDoInstead() {
    ValidationResult result = validator.validate("價 = 1\n價2 = 價 + eval('1')  # x\n");
    assertThat(result.valid()).isFalse();
    assertThat(result.violations())
        .containsExactly(
            new Violation(
                "code-execution",
                "Built-in 'eval' is refused",
                2,
                10,
                "價2 = 價 + eval('1')  # x",
                Rule.CODE_EXECUTION.hint()));
  }

  @Test
  void allViolationsAreListedInOrderOnceEach() {
    ValidationResult result =
        validator.validate("import os\nx = pd.read_csv('a')\neval('1')\nimport socket\n");
    assertThat(result.violations())
        .extracting(Violation::rule)
        .containsExactly("import-not-allowed", "data-io", "code-execution", "import-not-allowed");
    assertThat(result.violations()).extracting(Violation::line).containsExactly(1, 2, 3, 4);
    assertThat(result.truncated()).isFalse();
  }

  @Test
  void theNumberOfViolationsIsBounded() {
    ValidationResult result = validator.validate("eval\n".repeat(500));
    assertThat(result.violations()).hasSize(StrategyValidator.MAX_VIOLATIONS);
    assertThat(result.violations().get(99).line()).isEqualTo(100);
    assertThat(result.truncated()).isTrue();
  }

  @Test
  void longAndUnprintableLinesAreCut() {
    String source =
        "x = '" + "a".repeat(1_000) + "\u202e' + eval('1') + '" + "b".repeat(1_000) + "'";
    Violation violation = validator.validate(source).violations().get(0);
    assertThat(violation.source()).hasSizeLessThan(170).contains("eval").doesNotContain("\u202e");
    assertThat(violation.column()).isEqualTo(1_011);
  }

  @Test
  void oneValidatorServesManyThreads() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Boolean>> answers =
          IntStream.range(0, 200)
              .mapToObj(
                  i ->
                      threads.submit(
                          () ->
                              validator
                                  .validate("x = " + (i % 2 == 0 ? "eval" : "len") + "\n")
                                  .valid()))
              .toList();
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get()).isEqualTo(i % 2 == 1);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void warmUpAcceptsItsOwnSource() {
    validator.warmUp();
  }

  @Test
  void anInterruptedCallerGetsItsAnswerAndStaysInterrupted() {
    Thread.currentThread().interrupt();
    assertThat(validator.validate("x = 1").valid()).isTrue();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aChangedPolicyChangesTheAnswer() throws Exception {
    String yaml =
        """
        version: 1
        injected: {data: null}
        modules: {math: {names: [sqrt]}}
        builtins: {allowed: [print], denied: {code-execution: [eval]}}
        attributes: {allowed: [get]}
        dunders: {}
        aggregations: [mean]
        """;
    StrategyValidator strict = new StrategyValidator(ValidationPolicy.parse(yaml));
    assertThat(strict.validate("import math\nprint(math.sqrt(2), data.get('a'))").valid()).isTrue();
    assertThat(strict.validate("import math\nmath.sin(2)").valid()).isFalse();
    assertThat(strict.validate("import statistics").valid()).isFalse();
    assertThat(strict.validate("data.rolling(2)").valid()).isFalse();
  }
}
