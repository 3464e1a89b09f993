package org.strategysandbox.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Records as every release wrote them, in {@code docs/events/samples}: topics hold them for months,
 * so all later versions must read them.
 */
class RecordedEventsTest {
  private static final Path FOLDER = Path.of("..", "docs", "events", "samples");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final EventCodec codec = new EventCodec(Clock.fixed(EventSamples.NOW, ZoneOffset.UTC));

  static List<Path> recorded() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void anEventOfAnyReleaseIsReadWithoutLoss(Path file) throws IOException {
    JsonNode sample = JSON.readTree(file.toFile());
    Map<String, String> headers = new HashMap<>();
    sample
        .path("headers")
        .properties()
        .forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
    EventMessage message =
        EventMessage.of(
            sample.path("key").asText(), JSON.writeValueAsBytes(sample.path("value")), headers);
    JsonNode again = JSON.readTree(encodedAgain(file, message).value());
    sample
        .path("value")
        .properties()
        .forEach(
            member ->
                assertThat(again.path(member.getKey()))
                    .as("%s of %s", member.getKey(), file)
                    .isEqualTo(member.getValue()));
  }

  private EventMessage encodedAgain(Path file, EventMessage message) {
    String type = String.valueOf(message.header(EventHeaders.TYPE));
    if (type.startsWith("strategy.submitted.v")) {
      return codec.encode(ok(file, codec.decodeSubmission(message)), null);
    }
    if (type.startsWith("strategy.cancel.")) {
      return codec.encode(ok(file, codec.decodeCancel(message)));
    }
    if (type.startsWith("sandbox.")) {
      return codec.encode(ok(file, codec.decodeLifecycle(message)));
    }
    Outcome outcome = ok(file, codec.decodeOutcome(message));
    if (outcome instanceof StrategyResult result) {
      return codec.encode(result, null);
    }
    if (outcome instanceof StrategyRejected rejected) {
      return codec.encode(rejected, null);
    }
    return codec.encode((DeadLetter) outcome, codec.originalOf(message));
  }

  private static <T> T ok(Path file, Decoded<T> decoded) {
    assertThat(decoded).as(file.toString()).isInstanceOf(Decoded.Ok.class);
    return ((Decoded.Ok<T>) decoded).event();
  }

  /** {@code -Devents.record=0.2} writes the present events as those of a release. */
  @Test
  void everyTypeThatHasAValueIsRecorded() throws IOException {
    String release = System.getProperty("events.record", "");
    if (!release.isEmpty()) {
      record(FOLDER.resolve(release));
    }
    assertThat(recorded())
        .extracting(file -> file.getFileName().toString())
        .contains(now().keySet().stream().map(name -> name + ".json").toArray(String[]::new));
  }

  private Map<String, EventMessage> now() {
    EventMessage submission = codec.encode(EventSamples.submission(), EventSamples.TRACE);
    Map<String, EventMessage> events = new LinkedHashMap<>();
    events.put("submitted", submission);
    events.put("succeeded", codec.encode(EventSamples.succeeded(), EventSamples.TRACE));
    events.put("failed", codec.encode(EventSamples.failed(), null));
    events.put("rejected", codec.encode(EventSamples.rejected(), null));
    events.put("dead-letter", codec.encode(EventSamples.deadLetter(), submission));
    events.put("cancel", codec.encode(EventSamples.cancel()));
    events.put("assigned", codec.encode(EventSamples.assigned()));
    events.put("heartbeat", codec.encode(EventSamples.heartbeat()));
    return events;
  }

  private void record(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, EventMessage> event : now().entrySet()) {
      ObjectNode sample = JSON.createObjectNode();
      sample.put("key", event.getValue().keyText());
      event.getValue().headers().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(h -> sample.withObject("headers").put(h.getKey(), h.getValue()));
      sample.set("value", JSON.readTree(event.getValue().value()));
      Files.writeString(folder.resolve(event.getKey() + ".json"), sample.toPrettyString() + "\n");
    }
  }
}
