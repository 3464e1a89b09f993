package org.strategysandbox.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No change that leaves the meaning alone makes a refused source acceptable. */
class RejectedStaysRejectedTest {
  /**
   * In a function their names are local, so that they can only raise UnboundLocalError; or the
   * built-in is shadowed before anything reads it.
   */
  private static final Set<String> HARMLESS_IN_A_FUNCTION =
      Set.of(
          "agg-threaded-global.py",
          "augmented-eval.py",
          "augmented-module.py",
          "augmented-open.py",
          "eval-bound-later.py",
          "eval-conditional-binding.py",
          "eval-deleted.py",
          "eval-except-name.py",
          "eval-function-before-binding.py",
          "own-field-class-named-like-injected.py");

  private static final Set<Disguise> FUNCTIONS =
      Set.of(
          Disguise.IN_FUNCTION,
          Disguise.IN_NESTED_FUNCTION,
          Disguise.IN_STRATEGY,
          Disguise.IN_METHOD);

  private final ValidationPolicy policy = ValidationPolicy.builtIn();
  private final StrategyValidator validator = new StrategyValidator(policy);

  @ParameterizedTest
  @EnumSource
  void aDisguiseHelpsNoAttack(Disguise disguise) {
    List<String> accepted = new ArrayList<>();
    for (Path file : Corpus.dangerous()) {
      boolean local =
          FUNCTIONS.contains(disguise) && HARMLESS_IN_A_FUNCTION.contains(Corpus.name(file));
      String changed = disguise.apply(Corpus.text(file), policy);
      if (!local && validator.validate(changed).valid()) {
        accepted.add(Corpus.name(file) + ":\n" + changed);
      }
    }
    assertThat(accepted).isEmpty();
  }
}
