package org.strategysandbox.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Conditions on the parts of events; each failure names the field and what is allowed. */
final class Checks {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
  private static final Pattern SOURCE = Pattern.compile("[a-z0-9-]{1,32}");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private Checks() {}

  // Jackson hands null to the constructor for a required field that is missing.
  static void present(String field, @Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException(field + " is missing");
    }
  }

  static boolean isSubmissionId(@Nullable String id) {
    return id != null && ID.matcher(id).matches();
  }

  static void submissionId(@Nullable String id) {
    present("submissionId", id);
    if (!isSubmissionId(id)) {
      throw new IllegalArgumentException("submissionId must match " + ID.pattern());
    }
  }

  static void source(@Nullable String source) {
    present("source", source);
    if (source != null && !SOURCE.matcher(source).matches()) {
      throw new IllegalArgumentException("source must match " + SOURCE.pattern());
    }
  }

  static void sha256(String field, @Nullable String hash) {
    present(field, hash);
    sha256OrAbsent(field, hash);
  }

  static void sha256OrAbsent(String field, @Nullable String hash) {
    if (hash != null && !SHA256.matcher(hash).matches()) {
      throw new IllegalArgumentException(field + " must be 64 lower-case hexadecimal digits");
    }
  }

  static void notNegative(String field, @Nullable Number value) {
    if (value != null && value.longValue() < 0) {
      throw new IllegalArgumentException(field + " must not be negative");
    }
  }

  static void atLeastOne(String field, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(field + " must be at least 1");
    }
  }

  static void positive(String field, @Nullable Number value) {
    if (value != null && !(value.doubleValue() > 0 && Double.isFinite(value.doubleValue()))) {
      throw new IllegalArgumentException(field + " must be above 0");
    }
  }

  static void ratio(String field, @Nullable Double value) {
    if (value != null && !(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(field + " must be at least 0 and below 1");
    }
  }

  static void finite(String field, @Nullable Double value) {
    if (value != null && !Double.isFinite(value)) {
      throw new IllegalArgumentException(field + " must be a finite number");
    }
  }

  static void atMost(String field, @Nullable String value, int characters) {
    if (value != null && value.length() > characters) {
      throw new IllegalArgumentException(field + " is longer than " + characters + " characters");
    }
  }

  /** Bytes of the text in UTF-8; a lone surrogate has none. */
  static int utf8Length(String field, String text) {
    try {
      return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text)).remaining();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(field + " holds a lone surrogate", e);
    }
  }

  static @Nullable JsonNode metadata(@Nullable JsonNode metadata, int maxBytes) {
    if (metadata == null || metadata.isNull() || metadata.isMissingNode()) {
      return null;
    }
    if (utf8Length("metadata", metadata.toString()) > maxBytes) {
      throw new IllegalArgumentException("metadata is larger than " + maxBytes + " bytes");
    }
    return metadata.deepCopy();
  }

  static Map<String, Double> figures(String field, @Nullable Map<String, Double> figures) {
    Map<String, Double> copy = copy(figures);
    copy.forEach((name, value) -> finite(field + "." + name, value));
    return copy;
  }

  static <T> List<T> copy(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  static <V> Map<String, V> copy(@Nullable Map<String, V> map) {
    if (map == null || map.isEmpty()) {
      return Map.of();
    }
    map.forEach((name, value) -> present(name, value));
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
