package org.strategysandbox.config;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces <code>${NAME}</code> and <code>${NAME:default}</code> in a value. A variable that is set
 * to nothing counts as not set. <code>$${</code> stands for a literal <code>${</code>. Replaced
 * text is not searched again.
 */
final class Substitution {
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?<escape>\\$\\$\\{)|\\$\\{(?<name>[A-Za-z_][A-Za-z0-9_]*)(:(?<fallback>[^}]*))?\\}"
              + "|(?<malformed>\\$\\{)");

  private final Map<String, String> environment;

  Substitution(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /** Text and where it came from. */
  record Replaced(String text, Source source) {}

  /**
   * @throws IllegalArgumentException when a variable without default is not set, or a reference is
   *     malformed
   */
  Replaced apply(String text) {
    StringBuilder result = new StringBuilder();
    Source source = Source.FILE;
    Matcher matcher = REFERENCE.matcher(text);
    while (matcher.find()) {
      String replacement;
      if (matcher.group("escape") != null) {
        replacement = "${";
      } else if (matcher.group("malformed") != null) {
        throw new IllegalArgumentException(
            "has a malformed variable; write ${NAME} or ${NAME:default}, and $${ for a literal ${");
      } else {
        String name = matcher.group("name");
        String set = environment.getOrDefault(name, "");
        String fallback = matcher.group("fallback");
        if (!set.isEmpty()) {
          source = Source.ENVIRONMENT;
          replacement = set;
        } else if (fallback != null) {
          replacement = fallback;
        } else {
          throw new IllegalArgumentException(
              "needs the environment variable " + name + ", which is not set and has no default");
        }
      }
      matcher.appendReplacement(result, Matcher.quoteReplacement(replacement));
    }
    return new Replaced(matcher.appendTail(result).toString(), source);
  }
}
