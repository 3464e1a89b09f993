package org.strategysandbox.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The schemas as a page for readers: each member with its type, bounds and meaning. */
final class EventReferencePage {
  private static final String HEAD =
      """
      # Every member of every event

      Made from the JSON Schemas in `common/src/main/resources/schemas`, as [asyncapi.yaml](asyncapi.yaml) is; a test fails when it
      is stale. What is guaranteed, and what producers and consumers must do: [README.md](README.md).
      """;

  private final StringBuilder page = new StringBuilder(HEAD);

  private EventReferencePage() {}

  static String markdown() {
    EventReferencePage reference = new EventReferencePage();
    for (String name : Schemas.NAMES) {
      if (!name.equals("common")) {
        JsonNode schema = Schemas.load(name);
        reference
            .page
            .append("\n## ")
            .append(name)
            .append("\n\n")
            .append(schema.path("title").asText())
            .append(".\n\n| member | type | required | meaning |\n|---|---|---|---|\n");
        reference.members("", schema);
      }
    }
    return reference.page.toString();
  }

  private void members(String prefix, JsonNode schema) {
    Set<String> required = new HashSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
      JsonNode resolved = resolved(member.getValue());
      String name = prefix + member.getKey();
      String meaning =
          member.getValue().has("description")
              ? member.getValue().path("description").asText()
              : resolved.path("description").asText();
      page.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(
                  name,
                  type(resolved),
                  required.contains(member.getKey()) ? "yes" : "",
                  meaning.replace("|", "\\|")));
      JsonNode items = resolved(resolved.path("items"));
      members(name + ".", resolved);
      members(name + "[].", items);
    }
  }

  private static JsonNode resolved(JsonNode schema) {
    String reference = schema.path("$ref").asText();
    return reference.isEmpty()
        ? schema
        : Schemas.load("common").at(reference.substring(reference.indexOf('#') + 1));
  }

  private static String type(JsonNode schema) {
    if (schema.has("enum")) {
      StringBuilder values = new StringBuilder();
      schema
          .path("enum")
          .forEach(value -> values.append(values.isEmpty() ? "" : ", ").append(value.asText()));
      return values.toString();
    }
    String type = schema.path("type").asText("any");
    if (schema.has("const")) {
      return schema.path("const").asText();
    }
    if (type.equals("array")) {
      return "array of " + type(resolved(schema.path("items"))) + bound(schema, "maxItems", "most");
    }
    String format = schema.path("format").asText();
    return (format.isEmpty() ? type : format)
        + bound(schema, "minimum", "≥")
        + bound(schema, "exclusiveMinimum", ">")
        + bound(schema, "maximum", "≤")
        + bound(schema, "exclusiveMaximum", "<")
        + bound(schema, "maxLength", "characters ≤");
  }

  private static String bound(JsonNode schema, String name, String shown) {
    return schema.has(name) ? ", " + shown + " " + schema.path(name).asText() : "";
  }
}
