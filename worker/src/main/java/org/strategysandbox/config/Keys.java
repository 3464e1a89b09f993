package org.strategysandbox.config;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** The keys that a file may hold. */
public final class Keys {
  private final Map<String, Setting<?>> byKey;
  private final String page;
  private final String openSection;
  private final Function<String, Optional<Setting<?>>> open;
  private final boolean shared;

  private Keys(
      Map<String, Setting<?>> byKey,
      String page,
      String openSection,
      Function<String, Optional<Setting<?>>> open,
      boolean shared) {
    this.byKey = byKey;
    this.page = page;
    this.openSection = openSection;
    this.open = open;
    this.shared = shared;
  }

  /**
   * The keys of a file that is the product's own: any other key in it is a problem.
   *
   * @param openSection section whose names are not ours
   * @param open the setting of a key in that section; empty when the key is elsewhere
   */
  static Keys of(
      List<Setting<?>> settings, String openSection, Function<String, Optional<Setting<?>>> open) {
    return new Keys(byKey(settings), "docs/configuration.md", openSection, open, false);
  }

  /**
   * The keys of a file that other programs use as well: sections that are not of these settings are
   * neither read nor checked.
   *
   * @param page where all keys are described
   */
  public static Keys amongOthers(List<Setting<?>> settings, String page) {
    return new Keys(byKey(settings), page, "", key -> Optional.empty(), true);
  }

  private static Map<String, Setting<?>> byKey(List<Setting<?>> settings) {
    return settings.stream().collect(toUnmodifiableMap(Setting::key, setting -> setting));
  }

  Optional<Setting<?>> find(String key) {
    Setting<?> setting = byKey.get(key);
    return setting != null ? Optional.of(setting) : open.apply(key);
  }

  boolean isSection(String path) {
    return path.equals(openSection)
        || byKey.keySet().stream().anyMatch(key -> key.startsWith(path + "."));
  }

  /** Whether other programs use the file too. */
  boolean isShared() {
    return shared;
  }

  /** The message for a key that does not exist. */
  String unknown(String key) {
    TreeSet<String> paths = new TreeSet<>(byKey.keySet());
    byKey.keySet().forEach(path -> paths.add(path.substring(0, path.lastIndexOf('.'))));
    if (!openSection.isEmpty()) {
      paths.add(openSection);
    }
    return Suggestions.nearest(key, paths)
        .map(near -> "unknown key; did you mean " + near + "?")
        .orElse("unknown key; " + page + " lists all keys");
  }
}
