package org.strategysandbox.validation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Templates of {@code str.format}. */
final class FormatTemplate {
  /** A name or a number, then plain items in brackets, then the end of the field's name. */
  private static final Pattern PLAIN_FIELD =
      Pattern.compile("\\w*(\\[[\\w ]+\\])*[!:}{]", Pattern.UNICODE_CHARACTER_CLASS);

  private FormatTemplate() {}

  /** Whether no field of the template, nested ones included, reads an attribute. */
  static boolean readsNoAttributes(String template) {
    int depth = 0;
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      if (c == '}') {
        depth = Math.max(0, depth - 1);
      } else if (c == '{') {
        if (depth == 0 && template.startsWith("{{", i)) {
          i++;
          continue;
        }
        depth++;
        Matcher field = PLAIN_FIELD.matcher(template).region(i + 1, template.length());
        if (!field.lookingAt()) {
          return false;
        }
      }
    }
    return true;
  }
}
