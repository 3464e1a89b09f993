package org.strategysandbox.validation;

import java.util.Set;

/**
 * The accepted names with two leading underscores.
 *
 * @param readable as attributes
 * @param names as variables that the interpreter sets
 * @param definable as methods
 * @param assignable as variables
 */
record DunderPolicy(
    Set<String> readable, Set<String> names, Set<String> definable, Set<String> assignable) {
  DunderPolicy {
    readable = Set.copyOf(readable);
    names = Set.copyOf(names);
    definable = Set.copyOf(definable);
    assignable = Set.copyOf(assignable);
  }

  static boolean isDunder(String name) {
    return name.startsWith("__");
  }
}
