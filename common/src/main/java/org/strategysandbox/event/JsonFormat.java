package org.strategysandbox.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** JSON as events use it: strict and bounded when read, without absent parts when written. */
final class JsonFormat {
  private static final int MAX_DEPTH = 32;
  private static final int MAX_NUMBER_CHARACTERS = 100;
  private static final int MAX_NAME_CHARACTERS = 512;
  private static final int MAX_TOKENS = 200_000;

  private final JsonMapper mapper;

  JsonFormat(int maxCharacters) {
    JsonFactory factory =
        new JsonFactoryBuilder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxDocumentLength(maxCharacters)
                    .maxStringLength(maxCharacters)
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER_CHARACTERS)
                    .maxNameLength(MAX_NAME_CHARACTERS)
                    .maxTokenCount(MAX_TOKENS)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // Names come from strangers: no process-wide tables of them.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();
    mapper =
        JsonMapper.builder(factory)
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .addModule(new IsoTimes())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            // An absent number of a replay or an attempt is 0.
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                LogicalType.Textual,
                config ->
                    config
                        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();
  }

  /** The event as a tree that may still be changed before it is written. */
  ObjectNode tree(Object event) {
    return mapper.valueToTree(event);
  }

  /** UTF-8; half a surrogate pair becomes a question mark rather than an error. */
  byte[] write(Object event) {
    byte[] bytes = writeWithin(event, Integer.MAX_VALUE);
    if (bytes == null) {
      throw new IllegalStateException("no event has two gigabytes");
    }
    return bytes;
  }

  /** The same, or null when it has more bytes than allowed. */
  byte @Nullable [] writeWithin(Object event, int maxBytes) {
    BoundedBytes bytes = new BoundedBytes(maxBytes);
    try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      mapper.writeValue(writer, event);
    } catch (BoundedBytes.Overflow e) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + event.getClass().getSimpleName(), e);
    }
    return bytes.toByteArray();
  }

  /** One JSON object and nothing else. */
  ObjectNode parse(byte[] utf8) throws UnreadableException {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableException(UnreadableReason.NOT_UTF8, "the value is not UTF-8", e);
    }
    JsonNode tree;
    try {
      tree = mapper.readTree(text);
    } catch (MismatchedInputException e) {
      throw new UnreadableException(
          UnreadableReason.NOT_JSON, "the value is more than one JSON value", e);
    } catch (JsonProcessingException e) {
      throw UnreadableException.of(e);
    }
    if (!(tree instanceof ObjectNode object)) {
      throw new UnreadableException(
          UnreadableReason.NOT_JSON, "the value is not a JSON object", null);
    }
    if (Surrogates.anyLone(object)) {
      throw new UnreadableException(
          UnreadableReason.NOT_UTF8, "a text holds half a surrogate pair", null);
    }
    return object;
  }

  <T> T read(ObjectNode tree, Class<T> type) throws UnreadableException {
    try {
      return mapper.treeToValue(tree, type);
    } catch (JsonProcessingException e) {
      throw UnreadableException.of(e);
    }
  }
}
