package org.strategysandbox.cli;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.slf4j.event.KeyValuePair;
import org.strategysandbox.monitoring.LogText;

/** One line an event for people; what came from strangers cannot act on their terminal. */
final class TextLayout extends LayoutBase<ILoggingEvent> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());
  private static final int MOST_CHARACTERS = 8_000;

  private final ThrowableProxyConverter stack = new ThrowableProxyConverter();

  TextLayout() {
    stack.setOptionList(java.util.List.of("short"));
    stack.start();
  }

  @Override
  public String doLayout(ILoggingEvent event) {
    StringBuilder line = new StringBuilder();
    line.append(TIME.format(Instant.ofEpochMilli(event.getTimeStamp())))
        .append(' ')
        .append("%-5s".formatted(event.getLevel()))
        .append(' ')
        .append(event.getLoggerName().substring(event.getLoggerName().lastIndexOf('.') + 1));
    Map<String, String> context = event.getMDCPropertyMap();
    if (context.containsKey("submission")) {
      line.append(" [").append(context.get("submission")).append(']');
    }
    line.append(": ").append(block(event.getFormattedMessage()));
    if (event.getKeyValuePairs() != null) {
      for (KeyValuePair pair : event.getKeyValuePairs()) {
        line.append(' ')
            .append(pair.key)
            .append('=')
            .append(LogText.line(String.valueOf(pair.value), MOST_CHARACTERS));
      }
    }
    line.append('\n');
    if (event.getThrowableProxy() != null) {
      line.append(block(stack.convert(event))).append('\n');
    }
    return line.toString();
  }

  /** Several lines are continued with an indent, so that no message can pretend to be another. */
  private static String block(String text) {
    StringBuilder block = new StringBuilder();
    for (String line : text.strip().split("\\R", -1)) {
      block
          .append(block.isEmpty() ? "" : "\n    ")
          .append(LogText.line(line.replace("\t", "  "), MOST_CHARACTERS));
    }
    return block.toString();
  }
}
