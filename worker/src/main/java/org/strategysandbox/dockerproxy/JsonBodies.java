package org.strategysandbox.dockerproxy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Iterator;

/** Reads JSON so that what is compared is all there is. */
final class JsonBodies {
  private static final int MOST_DEPTH = 32;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MOST_DEPTH).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonBodies() {}

  /** An object, without the members that are null: the daemon treats them as absent. */
  static ObjectNode object(String body) throws RefusedException {
    try {
      if (JSON.readTree(body) instanceof ObjectNode object) {
        dropNulls(object);
        return object;
      }
    } catch (IOException e) {
      throw RefusedException.malformed("the body is no JSON, or names something twice");
    }
    throw RefusedException.malformed("the body is no JSON object");
  }

  private static void dropNulls(JsonNode node) {
    for (Iterator<JsonNode> members = node.elements(); members.hasNext(); ) {
      JsonNode member = members.next();
      if (member.isNull() && node.isObject()) {
        members.remove();
      } else {
        dropNulls(member);
      }
    }
  }

  /** First member in which the two differ, as a dotted path; empty when they are equal. */
  static String difference(JsonNode expected, JsonNode actual) {
    if (expected.equals(actual)) {
      return "";
    }
    if (expected.isObject() && actual.isObject()) {
      ObjectNode names = ((ObjectNode) expected).objectNode();
      expected.fieldNames().forEachRemaining(names::putNull);
      actual.fieldNames().forEachRemaining(names::putNull);
      for (Iterator<String> all = names.fieldNames(); all.hasNext(); ) {
        String name = all.next();
        JsonNode own = expected.path(name);
        JsonNode other = actual.path(name);
        if (!own.equals(other)) {
          String inner = difference(own, other);
          return inner.equals("its value") ? name : name + "." + inner;
        }
      }
    }
    return "its value";
  }
}
