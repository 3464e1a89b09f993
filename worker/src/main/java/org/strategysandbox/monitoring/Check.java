package org.strategysandbox.monitoring;

import java.util.Optional;

/** One reason why a service may not be ready. */
public interface Check {
  /** Names it in the answer of {@code /readyz}. */
  String name();

  /** What is wrong, empty when nothing is. Answers at once, from what is known. */
  Optional<String> problem();

  /** A check from a name and a function. */
  static Check of(String name, java.util.function.Supplier<Optional<String>> problem) {
    return new Check() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Optional<String> problem() {
        return problem.get();
      }
    };
  }
}
