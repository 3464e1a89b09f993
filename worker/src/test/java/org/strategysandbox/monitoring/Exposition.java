package org.strategysandbox.monitoring;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A scrape taken apart. */
final class Exposition {
  private final Map<String, Double> samples = new HashMap<>();
  private final Set<String> families = new TreeSet<>();
  private final Map<String, String> types = new HashMap<>();

  Exposition(Metrics metrics) {
    this(metrics.scrape());
  }

  Exposition(String text) {
    for (String line : text.lines().toList()) {
      if (line.startsWith("# TYPE ")) {
        List<String> words = Arrays.asList(line.split(" ", -1));
        families.add(words.get(2));
        types.put(words.get(2), words.get(3));
      } else if (!line.startsWith("#") && !line.isBlank()) {
        int end = line.lastIndexOf(' ');
        samples.put(line.substring(0, end), Double.valueOf(line.substring(end + 1)));
      }
    }
  }

  /** Of a series written as in the exposition, labels in the order of their names. */
  double value(String series) {
    Double value = samples.get(series);
    if (value == null) {
      throw new AssertionError("no series " + series + " in " + new TreeSet<>(samples.keySet()));
    }
    return value;
  }

  boolean has(String series) {
    return samples.containsKey(series);
  }

  /** Names of metrics, as in the lines of types. */
  Set<String> families() {
    return families;
  }

  String type(String family) {
    return types.getOrDefault(family, "none");
  }
}
