package org.strategysandbox.config;

import java.util.Locale;

/**
 * Everything there is to know about one key; parsing, rendering and the documentation follow from
 * it.
 *
 * @param key dotted path in the file
 * @param defaultText the default as one would write it in the file
 * @param description meaning, with the unit; one sentence or two, without the range
 * @param secret whether the value must never be shown
 * @param variable whether config/docker_config.yaml reads it from {@link #variableName}
 */
public record Setting<T>(
    String key,
    ValueType<T> type,
    String defaultText,
    String description,
    boolean secret,
    boolean variable) {

  /** One that is neither secret nor read from a variable. */
  public static <T> Setting<T> of(
      String key, ValueType<T> type, String defaultText, String description) {
    return new Setting<>(key, type, defaultText, description, false, false);
  }

  Setting<T> withVariable() {
    return new Setting<>(key, type, defaultText, description, secret, true);
  }

  T defaultValue() {
    return type.parse(defaultText);
  }

  String variableName() {
    return "SANDBOX_" + key.replace('.', '_').toUpperCase(Locale.ROOT);
  }
}
