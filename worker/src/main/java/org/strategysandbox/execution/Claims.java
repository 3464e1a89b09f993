package org.strategysandbox.execution;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What a strategy says of itself against what was measured. */
final class Claims {
  private static final double TOLERANCE = 1e-6;

  private Claims() {}

  /** The figures that differ by more than rounding; empty when none does. */
  static Optional<String> difference(Map<String, Double> claimed, Map<String, Double> measured) {
    StringBuilder text = new StringBuilder();
    for (String name : new TreeSet<>(claimed.keySet())) {
      Double actual = measured.get(name);
      double claim = claimed.getOrDefault(name, Double.NaN);
      if (actual != null && Math.abs(claim - actual) > TOLERANCE * Math.max(1, Math.abs(actual))) {
        text.append(text.isEmpty() ? "" : "; ")
            .append(String.format(Locale.ROOT, "%s was %.6g, measured %.6g", name, claim, actual));
      }
    }
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of("The strategy's own report differs from the figures that count: " + text);
  }
}
