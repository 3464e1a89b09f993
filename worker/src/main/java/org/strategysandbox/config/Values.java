package org.strategysandbox.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Hands out parsed values of settings and collects what is wrong with them. */
public final class Values {
  static final String HIDDEN = "***";

  private final Map<String, RawValue> raw;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> failed = new HashSet<>();
  private final Map<String, EffectiveConfig.Entry> entries = new LinkedHashMap<>();

  Values(Map<String, RawValue> raw) {
    this.raw = new TreeMap<>(raw);
  }

  /** The value, or the default when there is none or it is invalid (then a problem is noted). */
  public <T> T get(Setting<T> setting) {
    RawValue given = raw.get(setting.key());
    T value = setting.defaultValue();
    Source source = Source.DEFAULT;
    if (given != null) {
      try {
        value = setting.type().parse(given.text());
        source = given.source();
      } catch (IllegalArgumentException invalid) {
        if (failed.add(setting.key())) {
          refuse(setting, phrase(given, invalid) + "; allowed: " + setting.type().allowed());
        }
      }
    }
    note(setting, value, source);
    return value;
  }

  /** The open section of Kafka's own properties, by Kafka's names. */
  Map<String, String> clientProperties() {
    Map<String, String> properties = new TreeMap<>();
    for (String key : raw.keySet()) {
      Setting<?> setting = ClientProperties.find(key).orElse(null);
      if (setting == null) {
        continue;
      }
      String name = ClientProperties.name(key);
      properties.put(name, get(setting).toString());
      ClientProperties.objection(name).ifPresent(objection -> refuse(setting, objection));
    }
    return properties;
  }

  /** Notes a problem unless the condition holds or one of the settings was wrong by itself. */
  public void check(boolean holds, Setting<?> blamed, String message, Setting<?>... others) {
    boolean sound = !failed.contains(blamed.key());
    for (Setting<?> other : others) {
      sound &= !failed.contains(other.key());
    }
    if (!holds && sound) {
      refuse(blamed, message);
    }
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  EffectiveConfig effective() {
    return new EffectiveConfig(List.copyOf(entries.values()));
  }

  private static String phrase(RawValue given, IllegalArgumentException invalid) {
    return given.text().isEmpty() ? "is empty" : String.valueOf(invalid.getMessage());
  }

  private void refuse(Setting<?> setting, String message) {
    RawValue given = raw.get(setting.key());
    String text = given == null ? setting.defaultText() : given.text();
    problems.add(
        new Problem(
            setting.key(),
            setting.secret() ? HIDDEN : text,
            message,
            given == null ? 0 : given.line()));
  }

  private <T> void note(Setting<T> setting, T value, Source source) {
    Object shown = setting.secret() ? HIDDEN : setting.type().render(value);
    entries.put(setting.key(), new EffectiveConfig.Entry(setting.key(), shown, source));
  }
}
