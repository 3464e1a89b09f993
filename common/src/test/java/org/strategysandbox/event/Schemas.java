package org.strategysandbox.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The published schemas, and events checked against them. */
final class Schemas {
  static final List<String> NAMES =
      List.of(
          "common",
          "strategy.submitted.v1",
          "strategy.result.v1",
          "strategy.rejected.v1",
          "strategy.submitted.dlt.v1",
          "strategy.cancel.v1",
          "sandbox.container.assigned.v1",
          "sandbox.worker.heartbeat.v1");

  private static final ObjectMapper JSON = new ObjectMapper();

  private Schemas() {}

  static ObjectNode load(String name) {
    try (InputStream file = Schemas.class.getResourceAsStream("/schemas/" + name + ".json")) {
      return (ObjectNode) JSON.readTree(Objects.requireNonNull(file, name));
    } catch (IOException e) {
      throw new AssertionError(name, e);
    }
  }

  static List<String> violations(String name, byte[] event) throws IOException {
    return check(load(name), load("common"), JSON.readTree(event));
  }

  /** As above, and members that the schema does not name are violations too. */
  static List<String> strictViolations(String name, byte[] event) throws IOException {
    return check(closed(load(name)), closed(load("common")), JSON.readTree(event));
  }

  private static List<String> check(JsonNode schema, JsonNode common, JsonNode event) {
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(common.get("$id").textValue(), common.toString())));
    return registry
        .getSchema(schema)
        .validate(event, context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static ObjectNode closed(ObjectNode schema) {
    if (schema.has("properties") && !schema.has("additionalProperties")) {
      schema.put("additionalProperties", false);
    }
    for (JsonNode member : schema) {
      if (member instanceof ObjectNode object) {
        closed(object);
      }
    }
    return schema;
  }
}
