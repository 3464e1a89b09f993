package org.strategysandbox.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.kafka.TopicNames;

/** The AsyncAPI document, made from the schemas, the types of events and the default topics. */
final class AsyncApiDocument {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final TopicNames TOPICS = TopicNames.defaults();

  private static final Set<EventType> OUTCOMES =
      EnumSet.of(EventType.RESULT, EventType.REJECTED, EventType.DEAD_LETTER);

  private record Message(String name, EventType type, String summary, @Nullable String schema) {}

  private record Channel(
      String id, String address, String description, String action, List<Message> messages) {}

  private static final List<Channel> CHANNELS =
      List.of(
          new Channel(
              "submitted",
              TOPICS.submitted(),
              "Strategies to run; keyed by submission id, partitioned by source.",
              "receive",
              List.of(
                  new Message(
                      "StrategySubmitted",
                      EventType.SUBMITTED,
                      "A strategy to validate and run.",
                      "strategy.submitted.v1"))),
          new Channel(
              "result",
              TOPICS.result(),
              "What came of strategies that were run; keyed by submission id.",
              "send",
              List.of(
                  new Message(
                      "StrategyResult",
                      EventType.RESULT,
                      "Figures of a strategy, or how its run failed.",
                      "strategy.result.v1"))),
          new Channel(
              "rejected",
              TOPICS.rejected(),
              "Submissions that static validation refused; keyed by submission id.",
              "send",
              List.of(
                  new Message(
                      "StrategyRejected",
                      EventType.REJECTED,
                      "Every violation of the validation policy.",
                      "strategy.rejected.v1"))),
          new Channel(
              "deadLetter",
              TOPICS.deadLetter(),
              "Submissions that were given up; the original record with headers that say why.",
              "send",
              List.of(
                  new Message(
                      "DeadLetter",
                      EventType.DEAD_LETTER,
                      "The value is the original record's, whatever it holds.",
                      null))),
          new Channel(
              "cancel",
              TOPICS.cancel(),
              "Requests to cancel submissions; keyed by submission id.",
              "receive",
              List.of(
                  new Message(
                      "CancelRequest",
                      EventType.CANCEL_REQUESTED,
                      "Somebody wants a submission not to be run, or not to its end.",
                      "strategy.cancel.v1"))),
          new Channel(
              "container",
              TOPICS.container(),
              "Lifecycle of containers and workers, for the reaper; compacted, keyed by container"
                  + " id or worker name.",
              "send",
              List.of(
                  new Message(
                      "ContainerAssigned",
                      EventType.CONTAINER_ASSIGNED,
                      "A container was given to a submission.",
                      "sandbox.container.assigned.v1"),
                  new Message(
                      "ContainerRemoved",
                      EventType.CONTAINER_REMOVED,
                      "A tombstone: the container is gone.",
                      null),
                  new Message(
                      "WorkerHeartbeat",
                      EventType.WORKER_HEARTBEAT,
                      "A worker's sign of life.",
                      "sandbox.worker.heartbeat.v1"),
                  new Message(
                      "WorkerStopped",
                      EventType.WORKER_STOPPED,
                      "A tombstone: the worker has ended in order.",
                      null))));

  private AsyncApiDocument() {}

  static String yaml() throws JsonProcessingException {
    ObjectNode document = NODES.objectNode();
    document.put("asyncapi", "3.0.0");
    document
        .putObject("info")
        .put("title", "Strategy sandbox")
        .put("version", "1.0.0")
        .put(
            "description",
            "JSON events in CloudEvents 1.0 binary mode over Kafka. Every submission ends in"
                + " exactly one outcome that counts: docs/events/README.md says what is"
                + " guaranteed and what a consumer must do. Operations are the worker's.");
    document.put("defaultContentType", "application/json");
    ObjectNode channels = document.putObject("channels");
    ObjectNode operations = document.putObject("operations");
    ObjectNode components = document.putObject("components");
    ObjectNode messages = components.putObject("messages");
    for (Channel channel : CHANNELS) {
      ObjectNode node = channels.putObject(channel.id());
      node.put("address", channel.address()).put("description", channel.description());
      ObjectNode refs = node.putObject("messages");
      for (Message message : channel.messages()) {
        refs.putObject(message.name()).put("$ref", "#/components/messages/" + message.name());
        messages.set(message.name(), message(message));
      }
      operations
          .putObject(channel.action() + capitalised(channel.id()))
          .put("action", channel.action())
          .putObject("channel")
          .put("$ref", "#/channels/" + channel.id());
    }
    ObjectNode schemas = components.putObject("schemas");
    Schemas.NAMES.forEach(name -> schemas.set(name, embedded(Schemas.load(name))));
    return "# Generated from the schemas in common/src/main/resources/schemas; see README.md.\n"
        + YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            // "1.0" of ce_specversion is a text.
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build()
            .writeValueAsString(document);
  }

  private static ObjectNode message(Message message) {
    ObjectNode node = NODES.objectNode();
    node.put("name", message.type().wireType()).put("summary", message.summary());
    node.set("headers", headers(message.type()));
    if (message.schema() != null) {
      node.putObject("payload").put("$ref", "#/components/schemas/" + message.schema());
    } else if (message.type() == EventType.DEAD_LETTER) {
      node.putObject("payload")
          .put(
              "description",
              "The original record's value. With the headers it decodes to the schema"
                  + " strategy.submitted.dlt.v1.");
    } else {
      node.putObject("payload").put("type", "null");
    }
    ObjectNode kafka = node.putObject("bindings").putObject("kafka");
    kafka.putObject("key").put("type", "string");
    kafka.put("bindingVersion", "0.5.0");
    return node;
  }

  private static ObjectNode headers(EventType type) {
    ObjectNode headers = NODES.objectNode();
    headers.put("type", "object");
    ObjectNode properties = NODES.objectNode();
    properties.putObject(EventHeaders.SPEC_VERSION).put("const", "1.0");
    properties.putObject(EventHeaders.TYPE).put("const", type.wireType());
    for (String name :
        List.of(EventHeaders.ID, EventHeaders.SOURCE, EventHeaders.SUBJECT, EventHeaders.TIME)) {
      properties.putObject(name).put("type", "string");
    }
    headers.set("required", NODES.arrayNode());
    properties.fieldNames().forEachRemaining(headers.withArray("required")::add);
    properties.putObject(EventHeaders.CONTENT_TYPE).put("const", "application/json");
    properties
        .putObject(EventHeaders.TRACE_PARENT)
        .put("type", "string")
        .put("description", "W3C trace context, where the submission carries one.");
    if (OUTCOMES.contains(type)) {
      properties
          .putObject(EventHeaders.RECORD)
          .put("type", "string")
          .put(
              "description",
              "Partition, offset and time in milliseconds of the submission's record. For workers:"
                  + " clients ignore it.");
    }
    if (type == EventType.DEAD_LETTER) {
      properties.remove(EventHeaders.CONTENT_TYPE);
      DEAD_LETTER_HEADERS.forEach(
          (name, text) ->
              properties.putObject(name).put("type", "string").put("description", text));
      List.of(
              EventHeaders.DLT_REASON,
              EventHeaders.DLT_MESSAGE,
              EventHeaders.DLT_ATTEMPT,
              EventHeaders.DLT_REPLAY,
              EventHeaders.DLT_AT)
          .forEach(headers.withArray("required")::add);
    }
    headers.set("properties", properties);
    return headers;
  }

  private static final Map<String, String> DEAD_LETTER_HEADERS =
      new java.util.TreeMap<>(
          Map.ofEntries(
              Map.entry(EventHeaders.DLT_REASON, "failure.kind of the decoded dead letter"),
              Map.entry(EventHeaders.DLT_MESSAGE, "one line for a person"),
              Map.entry(EventHeaders.DLT_EXCEPTION, "class and message of the last exception"),
              Map.entry(EventHeaders.DLT_ATTEMPT, "attempts that were made"),
              Map.entry(EventHeaders.DLT_REPLAY, "replay number of the submission"),
              Map.entry(EventHeaders.DLT_TOPIC, "topic the record was read from"),
              Map.entry(EventHeaders.DLT_PARTITION, "its partition"),
              Map.entry(EventHeaders.DLT_OFFSET, "its offset"),
              Map.entry(EventHeaders.DLT_CREATED_AT, "when the submission was created"),
              Map.entry(EventHeaders.DLT_AT, "when it was given up"),
              Map.entry(EventHeaders.DLT_WORKER, "worker that gave it up"),
              Map.entry(EventHeaders.DLT_HOST, "host of that worker"),
              Map.entry(EventHeaders.DLT_CODE_SHA256, "SHA-256 of the code, where readable"),
              Map.entry(
                  EventHeaders.DLT_VALUE_BYTES,
                  "bytes of the original value, when it was cut to 900 KiB"),
              Map.entry(
                  EventHeaders.ORIGINAL_PREFIX + "*",
                  "the headers of the original record under this prefix")));

  /** The schema as a part of this document: without an id, its references pointing here. */
  private static JsonNode embedded(JsonNode schema) {
    if (schema instanceof ObjectNode object) {
      object.remove(List.of("$schema", "$id"));
      JsonNode ref = object.get("$ref");
      if (ref != null) {
        object.put(
            "$ref", ref.textValue().replace("common.json#/", "#/components/schemas/common/"));
      }
    }
    schema.forEach(AsyncApiDocument::embedded);
    return schema;
  }

  private static String capitalised(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
