package org.strategysandbox.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/** Instants and days as ISO 8601 text and as nothing else. */
final class IsoTimes extends SimpleModule {
  private static final int MAX_CHARACTERS = 40;

  IsoTimes() {
    super("iso-times");
    addSerializer(Instant.class, ToStringSerializer.instance);
    addSerializer(LocalDate.class, ToStringSerializer.instance);
    addDeserializer(Instant.class, new Iso<>(Instant.class, Instant::parse));
    addDeserializer(LocalDate.class, new Iso<>(LocalDate.class, LocalDate::parse));
  }

  private static final class Iso<T> extends StdDeserializer<T> {
    private final transient Function<String, T> parse;

    Iso(Class<T> type, Function<String, T> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
      String text = json.hasToken(JsonToken.VALUE_STRING) ? json.getText() : "";
      if (text.length() <= MAX_CHARACTERS) {
        try {
          return parse.apply(text);
        } catch (DateTimeException e) {
          throw context.weirdStringException(text, handledType(), "not ISO 8601");
        }
      }
      throw context.weirdStringException(
          Texts.head(text, MAX_CHARACTERS), handledType(), "not ISO 8601");
    }
  }
}
