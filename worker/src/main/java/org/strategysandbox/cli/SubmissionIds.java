package org.strategysandbox.cli;

import java.util.HashSet;
import java.util.Set;
import org.strategysandbox.event.StrategySubmitted;

/** Makes valid, unique submission ids out of what sources are called. */
final class SubmissionIds {
  private static final int MOST = 48;

  private final Set<String> used = new HashSet<>();

  SubmissionIds() {}

  /**
   * The name itself when it is an id, else the nearest one; a number is added when it was used
   * before.
   */
  String of(String name) {
    String id = name.replaceAll("[^A-Za-z0-9_-]", "-").replaceFirst("^[^A-Za-z0-9]+", "");
    id = id.isEmpty() ? "strategy" : id.substring(0, Math.min(MOST, id.length()));
    String unique = id;
    for (int i = 2; !used.add(unique); i++) {
      unique = id + "-" + i;
    }
    if (!StrategySubmitted.isValidId(unique)) {
      throw new IllegalStateException("not an id: " + unique);
    }
    return unique;
  }
}
