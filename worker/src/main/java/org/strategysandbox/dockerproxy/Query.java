package org.strategysandbox.dockerproxy;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parameters behind the question mark: each once, known by name, and checked by value. */
final class Query {
  private Query() {}

  /**
   * Parses and checks.
   *
   * @param allowed pattern of the value of each parameter that may occur
   */
  static Map<String, String> parse(String text, Map<String, String> allowed)
      throws RefusedException {
    Map<String, String> values = new LinkedHashMap<>();
    if (text.isEmpty()) {
      return values;
    }
    for (String part : text.split("&", -1)) {
      int equals = part.indexOf('=');
      String name = decoded(equals < 0 ? part : part.substring(0, equals));
      String value = equals < 0 ? "" : decoded(part.substring(equals + 1));
      String pattern = allowed.get(name);
      if (pattern == null) {
        throw RefusedException.forbidden("parameter '" + name + "' is not allowed here");
      }
      if (!value.matches(pattern)) {
        throw RefusedException.forbidden(
            "parameter '" + name + "' has a value that is not allowed");
      }
      if (values.put(name, value) != null) {
        throw RefusedException.malformed("parameter '" + name + "' comes twice");
      }
    }
    return values;
  }

  private static String decoded(String text) throws RefusedException {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw RefusedException.malformed("a parameter is not encoded as it should be");
    }
  }

  /** Empty, or with a question mark in front. */
  static String write(Map<String, String> values) {
    StringBuilder text = new StringBuilder();
    values.forEach(
        (name, value) ->
            text.append(text.isEmpty() ? '?' : '&')
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return text.toString();
  }
}
