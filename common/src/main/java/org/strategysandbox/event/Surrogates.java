package org.strategysandbox.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Finds halves of surrogate pairs, which JSON's escapes can spell and UTF-8 cannot. */
final class Surrogates {
  private Surrogates() {}

  /** The tree's depth is bounded by the parser that made it. */
  static boolean anyLone(JsonNode node) {
    if (node.isTextual()) {
      return isLone(node.textValue());
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (isLone(member.getKey()) || anyLone(member.getValue())) {
        return true;
      }
    }
    if (node.isArray()) {
      for (JsonNode element : node) {
        if (anyLone(element)) {
          return true;
        }
      }
    }
    return false;
  }

  // A pair is one code point above them; only halves stay what they are.
  private static boolean isLone(String text) {
    return text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
