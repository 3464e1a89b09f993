package org.strategysandbox.validation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One mapping of a policy file; what it reads is checked, and problems name the key. */
final class PolicySection {
  private final String path;
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
  private final Problems problems;

  PolicySection(String path, @Nullable Object value, Problems problems) {
    this.path = path;
    this.problems = problems;
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, entry) -> values.put(String.valueOf(key), entry));
    } else {
      problems.add((path.isEmpty() ? "the file" : path) + ": must be a mapping");
    }
  }

  String path() {
    return path;
  }

  String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  Set<String> keys() {
    return values.keySet();
  }

  @Nullable Object value(String key) {
    return values.get(key);
  }

  void onlyKeys(Set<String> known) {
    for (String key : values.keySet()) {
      if (!known.contains(key)) {
        problems.add(path(key) + ": unknown key; known are " + String.join(", ", sorted(known)));
      }
    }
  }

  PolicySection section(String key) {
    return new PolicySection(path(key), values.get(key), problems);
  }

  /** A list of names; missing means empty. */
  Set<String> names(String key) {
    Object value = values.get(key);
    Set<String> names = new LinkedHashSet<>();
    if (value == null) {
      return names;
    }
    if (!(value instanceof List<?> list)) {
      problems.add(path(key) + ": must be a list of names");
      return names;
    }
    for (Object name : list) {
      if (!(name instanceof String text) || text.isBlank()) {
        problems.add(path(key) + ": " + name + " is not a name (quote it?)");
      } else if (!names.add(text)) {
        problems.add(path(key) + ": " + text + " is listed twice");
      }
    }
    return names;
  }

  Map<String, ArgumentCheck> checks(String key) {
    Map<String, ArgumentCheck> checks = new LinkedHashMap<>();
    if (values.get(key) == null) {
      return checks;
    }
    PolicySection section = section(key);
    for (String name : section.keys()) {
      ArgumentCheck.byId(String.valueOf(section.value(name)))
          .ifPresentOrElse(
              check -> checks.put(name, check),
              () -> problems.add(section.path(name) + ": no such argument check"));
    }
    return checks;
  }

  /** Lists of names by rule id. */
  Map<String, Rule> denied(String key) {
    Map<String, Rule> denied = new LinkedHashMap<>();
    if (values.get(key) == null) {
      return denied;
    }
    PolicySection section = section(key);
    for (String id : section.keys()) {
      Rule rule = Rule.byId(id).orElse(null);
      if (rule == null) {
        problems.add(section.path(id) + ": no such rule");
        continue;
      }
      for (String name : section.names(id)) {
        if (denied.put(name, rule) != null) {
          problems.add(section.path(id) + ": " + name + " is denied twice");
        }
      }
    }
    return denied;
  }

  boolean flag(String key) {
    Object value = values.get(key);
    if (value != null && !(value instanceof Boolean)) {
      problems.add(path(key) + ": must be true or false");
    }
    return Boolean.TRUE.equals(value);
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }

  /** Collects problems. */
  record Problems(List<String> found) {
    void add(String problem) {
      found.add(problem);
    }

    void throwIfAny() throws InvalidPolicyException {
      if (!found.isEmpty()) {
        throw new InvalidPolicyException(found);
      }
    }
  }
}
