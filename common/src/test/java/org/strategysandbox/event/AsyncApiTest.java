package org.strategysandbox.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AsyncApiTest {
  // Tests run in the module's folder.
  private static final Path FILE = Path.of("..", "docs", "events", "asyncapi.yaml");

  @Test
  void documentIsWhatTheSchemasSay() throws IOException {
    if (Boolean.getBoolean("asyncapi.write")) {
      Files.writeString(FILE, AsyncApiDocument.yaml());
    }
    assertThat(Files.readString(FILE))
        .as("stale: run mvn -pl common test -Dtest=AsyncApiTest -Dasyncapi.write=true")
        .isEqualTo(AsyncApiDocument.yaml());
  }

  @Test
  void everyReferenceLeadsSomewhere() throws IOException {
    JsonNode document = new YAMLMapper().readTree(FILE.toFile());
    List<String> references = document.findValuesAsText("$ref");
    assertThat(references).hasSizeGreaterThan(40);
    for (String reference : references) {
      assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
    }
  }

  @Test
  void everyTypeOfEventIsAMessage() throws IOException {
    JsonNode messages = new YAMLMapper().readTree(FILE.toFile()).at("/components/messages");
    for (EventType type : EventType.values()) {
      assertThat(messages.findValuesAsText("name")).contains(type.wireType());
    }
  }

  @Test
  void headersAreThoseOfTheWire() throws IOException {
    JsonNode messages = new YAMLMapper().readTree(FILE.toFile()).at("/components/messages");
    for (JsonNode message : messages) {
      JsonNode version = message.at("/headers/properties/ce_specversion/const");
      assertThat(version.isTextual()).as(message.get("name").asText()).isTrue();
    }
    for (String outcome : List.of("StrategyResult", "StrategyRejected", "DeadLetter")) {
      assertThat(messages.at("/" + outcome + "/headers/properties").has("sandbox_record"))
          .as(outcome)
          .isTrue();
    }
  }
}
