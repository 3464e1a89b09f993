package org.strategysandbox.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The values in force and where each came from, in the order of the file, secrets hidden. */
public record EffectiveConfig(List<Entry> entries) {

  /**
   * One value in force.
   *
   * @param key dotted path
   * @param value a text, number, boolean, or list of texts
   */
  public record Entry(String key, Object value, Source source) {}

  public EffectiveConfig {
    entries = List.copyOf(entries);
  }

  /** YAML that the loader reads back, with the source of each value as a comment. */
  public String toYaml() {
    StringBuilder yaml = new StringBuilder();
    String open = "";
    for (Entry entry : entries) {
      String section = sectionOf(entry.key());
      openSections(yaml, open, section);
      open = section;
      yaml.append("  ".repeat(depth(section)))
          .append(entry.key(), section.length() + 1, entry.key().length())
          .append(": ")
          .append(render(entry.value()))
          .append("  # ")
          .append(entry.source())
          .append('\n');
    }
    return yaml.toString();
  }

  /** The same for JSON: dotted key to {@code {"value": …, "source": "file"}}. */
  public Map<String, Map<String, Object>> toMap() {
    Map<String, Map<String, Object>> map = new LinkedHashMap<>();
    for (Entry entry : entries) {
      Map<String, Object> details = new LinkedHashMap<>();
      details.put("value", entry.value());
      details.put("source", entry.source().toString());
      map.put(entry.key(), details);
    }
    return map;
  }

  private static void openSections(StringBuilder yaml, String open, String section) {
    String[] names = section.split("\\.", -1);
    String path = "";
    for (int level = 0; level < names.length; level++) {
      path = path.isEmpty() ? names[level] : path + "." + names[level];
      if (!(open + ".").startsWith(path + ".")) {
        yaml.append("  ".repeat(level)).append(names[level]).append(":\n");
      }
    }
  }

  /** Names of Kafka properties hold dots themselves. */
  private static String sectionOf(String key) {
    return key.startsWith(ClientProperties.SECTION + ".")
        ? ClientProperties.SECTION
        : key.substring(0, key.lastIndexOf('.'));
  }

  private static int depth(String section) {
    return section.split("\\.", -1).length;
  }

  private static String render(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(EffectiveConfig::render).collect(Collectors.joining(", ", "[", "]"));
    }
    return value instanceof String text ? YamlText.quoted(text) : value.toString();
  }
}
