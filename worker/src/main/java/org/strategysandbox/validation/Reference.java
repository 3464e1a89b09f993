package org.strategysandbox.validation;

/** Something outside the source that an expression can refer to. */
sealed interface Reference {
  /** A listed module. */
  record Module(String name) implements Reference {}

  /** A listed name of a module. */
  record Member(String module, String name) implements Reference {}

  /** A built-in function or class. */
  record Builtin(String name) implements Reference {}

  /** A value that the source computes or that a parameter brings. */
  record Value() implements Reference {}

  Value VALUE = new Value();
}
