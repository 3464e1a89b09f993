package org.strategysandbox.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the key that somebody probably meant. */
final class Suggestions {
  private static final int LONGEST = 200;

  private Suggestions() {}

  /** The nearest key by spelling, or the same last name in another section. */
  static Optional<String> nearest(String unknown, Collection<String> keys) {
    if (unknown.length() > LONGEST) {
      return Optional.empty();
    }
    String wanted = normal(unknown);
    Optional<String> elsewhere =
        keys.stream().filter(key -> lastName(key).equals(lastName(wanted))).findFirst();
    Optional<String> similar =
        keys.stream()
            .min(Comparator.comparingInt(key -> distance(wanted, key)))
            .filter(key -> distance(wanted, key) <= Math.max(2, lastName(wanted).length() / 3));
    return similar.or(() -> elsewhere);
  }

  private static String normal(String key) {
    return key.replaceAll("(?<=[a-z])(?=[A-Z])", "_").replace('-', '_').toLowerCase(Locale.ROOT);
  }

  private static String lastName(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  /** Levenshtein distance. */
  private static int distance(String left, String right) {
    int[] previous = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int[] current = new int[right.length() + 1];
      current[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int replace = previous[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replace, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[right.length()];
  }
}
