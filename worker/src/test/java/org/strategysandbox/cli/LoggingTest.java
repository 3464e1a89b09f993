package org.strategysandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class LoggingTest {
  private static final String HOSTILE = "a\u001b[2J\u202eb\nERROR forged: line\u2028c\u0007";
  private final LoggerContext context = new LoggerContext();

  private LoggingEvent event(String message, @Nullable Throwable failure) {
    Logger logger = context.getLogger("org.strategysandbox.intake.SubmissionSlot");
    LoggingEvent event =
        new LoggingEvent("caller", logger, Level.INFO, message, failure, new Object[0]);
    event.setMDCPropertyMap(
        Map.of("submission", "s-1", "trace", "0af7651916cd43dd8448eb211c80319c"));
    event.setKeyValuePairs(List.of(new KeyValuePair("snippet", HOSTILE)));
    return event;
  }

  private static String layOut(LoggingEvent event) {
    TextLayout layout = new TextLayout();
    layout.start();
    return layout.doLayout(event);
  }

  @Test
  void textNamesTheSubmissionAndNothingInItActsOnATerminal() {
    String text = layOut(event(HOSTILE, new IllegalStateException(HOSTILE)));
    assertThat(text).contains("INFO  SubmissionSlot [s-1]: a\\u001b[2J\\u202eb");
    assertThat(text.codePoints().filter(c -> c != '\n'))
        .noneMatch(org.strategysandbox.monitoring.LogText::acts);
    assertThat(text.lines())
        .as("no line can pretend to be an event")
        .filteredOn(line -> !line.startsWith(" ") && !line.isEmpty() && line.contains("forged"))
        .allMatch(line -> line.contains("snippet="));
  }

  @Test
  void jsonIsOneLineWithTheContextAndTheFieldsOfTheEvent() throws Exception {
    byte[] bytes = LoggingSetup.json(context).encode(event(HOSTILE, null));
    String line = new String(bytes, StandardCharsets.UTF_8);
    assertThat(line.strip()).doesNotContain("\n", "\u001b");
    JsonNode tree = new ObjectMapper().readTree(line);
    assertThat(tree.path("level").asText()).isEqualTo("INFO");
    assertThat(tree.path("formattedMessage").asText()).isEqualTo(HOSTILE);
    assertThat(tree.path("mdc").path("submission").asText()).isEqualTo("s-1");
    assertThat(tree.path("mdc").path("trace").asText())
        .isEqualTo("0af7651916cd43dd8448eb211c80319c");
    assertThat(tree.path("kvpList").path(0).path("snippet").asText()).isEqualTo(HOSTILE);
  }
}
