package org.strategysandbox.config;

import java.util.regex.Pattern;

/** Text as a YAML scalar. */
final class YamlText {
  /** What every YAML reader takes for the same text; YAML 1.1 reads {@code 1:30} as a number. */
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z/.]([A-Za-z0-9/._:-]*[A-Za-z0-9])?|\\d+[A-Za-z]+");

  private static final Pattern RESERVED =
      Pattern.compile("(?i)null|true|false|yes|no|y|n|[.](inf|nan)");

  private YamlText() {}

  /** Plain where that is safe, else in double quotes; <code>${</code> is escaped. */
  static String quoted(String text) {
    if (PLAIN.matcher(text).matches() && !RESERVED.matcher(text).matches()) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.replace("${", "$${").toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c == '\ufeff') {
        quoted.append("\\u%04x".formatted((int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
