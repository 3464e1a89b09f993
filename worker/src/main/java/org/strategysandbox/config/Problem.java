package org.strategysandbox.config;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with the configuration.
 *
 * @param key dotted path, or empty when it concerns the whole file
 * @param value the value as it was given, already hidden when it is a secret; null when there is
 *     none
 * @param message what is wrong and what is allowed
 * @param line line in the file, from 1, or 0 when the value is not from a file
 */
public record Problem(String key, @Nullable String value, String message, int line) {

  static Problem of(String key, @Nullable String value, String message) {
    return new Problem(key, value, message, 0);
  }

  /** One printable line. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(Printable.bounded(key));
    if (!key.isEmpty()) {
      text.append(": ");
    }
    if (value != null) {
      text.append('\'').append(Printable.bounded(value)).append("' ");
    }
    text.append(Printable.bounded(message));
    if (line > 0) {
      text.append(" (line ").append(line).append(')');
    }
    return text.toString();
  }
}
