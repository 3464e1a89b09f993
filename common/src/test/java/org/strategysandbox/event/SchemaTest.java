package org.strategysandbox.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {
  private final EventCodec codec = new EventCodec(Clock.systemUTC());

  @Test
  void everyEventThatTheCodeEmitsIsAsItsSchemaSays() throws IOException {
    List<EventMessage> messages =
        List.of(
            codec.encode(EventSamples.submission(), null),
            codec.encode(StrategySubmitted.builder("s", "loop", "x").build(), null),
            codec.encode(EventSamples.succeeded(), null),
            codec.encode(EventSamples.failed(), null),
            codec.encode(StrategyResult.builder("s", 0, 1).build(), null),
            codec.encode(EventSamples.rejected(), null),
            codec.encode(EventSamples.cancel()),
            codec.encode(EventSamples.assigned()),
            codec.encode(EventSamples.heartbeat()));
    for (EventMessage message : messages) {
      String type = Objects.requireNonNull(message.header(EventHeaders.TYPE));
      byte[] value = Objects.requireNonNull(message.value());
      assertThat(Schemas.strictViolations(type, value)).as(type).isEmpty();
      assertThat(Schemas.violations(type, value)).as(type).isEmpty();
    }
    assertThat(
            Schemas.strictViolations(
                EventType.DEAD_LETTER.wireType(),
                codec.toJsonLine(EventSamples.deadLetter()).getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "strategy.submitted.v1 | {} | submissionId",
        "strategy.submitted.v1 | {\"submissionId\":\"../s\"} | submissionId",
        "strategy.submitted.v1 | {\"createdAt\":\"yesterday\"} | createdAt",
        "strategy.submitted.v1 | {\"limits\":{\"cpus\":0}} | cpus",
        "strategy.submitted.v1 | {\"schemaVersion\":2} | schemaVersion",
        "strategy.result.v1 | {\"status\":\"rejected\"} | status",
        "strategy.rejected.v1 | {\"violations\":[]} | violations",
      })
  void schemasRefuseWhatTheCodecRefuses(String schema, String json, String part)
      throws IOException {
    assertThat(Schemas.violations(schema, json.getBytes(StandardCharsets.UTF_8)))
        .anyMatch(violation -> violation.contains(part));
  }

  @Test
  void enumsOfTheSchemasAreThoseOfTheCode() {
    JsonNode result = Schemas.load("strategy.result.v1").path("properties");
    assertNames(result.at("/failure/properties/kind/enum"), FailureKind.values());
    assertNames(result.at("/start/enum"), StartKind.values());
    assertNames(result.at("/mode/enum"), ExecutionMode.values());
    assertNames(
        result.at("/simulation/additionalProperties/properties/setBy/enum"), SetBy.values());
    JsonNode letter = Schemas.load("strategy.submitted.dlt.v1").path("properties");
    assertNames(letter.at("/failure/properties/kind/enum"), DeadLetterReason.values());
  }

  private static void assertNames(JsonNode names, WireName[] constants) {
    assertThat(StreamSupport.stream(names.spliterator(), false).map(JsonNode::textValue))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(constants).map(WireName::wireName).toList());
  }
}
