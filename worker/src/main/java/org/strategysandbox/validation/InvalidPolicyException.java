package org.strategysandbox.validation;

import java.util.List;

/** A policy file that cannot be used, with every problem found. */
public final class InvalidPolicyException extends Exception {
  private final List<String> problems;

  InvalidPolicyException(List<String> problems) {
    super(String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  /** One sentence a problem, each naming the key. */
  public List<String> problems() {
    return problems;
  }
}
