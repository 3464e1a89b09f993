package org.strategysandbox.validation;

import java.util.Map;
import java.util.Set;

/**
 * Names of one space (the built-ins, the attributes of unknown values, a module): free, usable with
 * checked arguments, or refused under a rule. What is in none of them is refused as well.
 */
record NamePolicy(
    Set<String> allowed, Map<String, ArgumentCheck> checked, Map<String, Rule> denied) {
  NamePolicy {
    allowed = Set.copyOf(allowed);
    checked = Map.copyOf(checked);
    denied = Map.copyOf(denied);
  }

  boolean knows(String name) {
    return allowed.contains(name) || checked.containsKey(name) || denied.containsKey(name);
  }
}
