package org.strategysandbox.event;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka record without Kafka: key, value and headers. The arrays are handed on, not copied, and
 * must not be changed.
 */
public final class EventMessage {
  private final byte @Nullable [] key;
  private final byte @Nullable [] value;
  private final Map<String, String> headers;

  public EventMessage(byte @Nullable [] key, byte @Nullable [] value, Map<String, String> headers) {
    this.key = key;
    this.value = value;
    this.headers = Map.copyOf(headers);
  }

  public static EventMessage of(String key, byte @Nullable [] value, Map<String, String> headers) {
    return new EventMessage(key.getBytes(StandardCharsets.UTF_8), value, headers);
  }

  public byte @Nullable [] key() {
    return key;
  }

  /** The key as text; bytes that are not UTF-8 become replacement characters. */
  public @Nullable String keyText() {
    return key == null ? null : new String(key, StandardCharsets.UTF_8);
  }

  public byte @Nullable [] value() {
    return value;
  }

  public Map<String, String> headers() {
    return headers;
  }

  public @Nullable String header(String name) {
    return headers.get(name);
  }

  /** The same message with this header set. */
  public EventMessage withHeader(String name, String text) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name, text);
    return new EventMessage(key, value, more);
  }
}
