package org.strategysandbox.event;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names of the record headers: CloudEvents 1.0 in Kafka's binary mode, trace context, dead letters.
 */
public final class EventHeaders {
  public static final String SPEC_VERSION = "ce_specversion";
  public static final String ID = "ce_id";
  public static final String SOURCE = "ce_source";
  public static final String TYPE = "ce_type";
  public static final String TIME = "ce_time";
  public static final String SUBJECT = "ce_subject";
  public static final String CONTENT_TYPE = "content-type";
  public static final String TRACE_PARENT = "traceparent";

  /**
   * Of an outcome: the record of its submission, as partition, offset and time in milliseconds.
   * Workers read it, clients need not.
   */
  public static final String RECORD = "sandbox_record";

  public static final String DLT_REASON = "dlt_reason";
  public static final String DLT_MESSAGE = "dlt_message";
  public static final String DLT_EXCEPTION = "dlt_exception";
  public static final String DLT_ATTEMPT = "dlt_attempt";
  public static final String DLT_REPLAY = "dlt_replay";
  public static final String DLT_TOPIC = "dlt_origin_topic";
  public static final String DLT_PARTITION = "dlt_origin_partition";
  public static final String DLT_OFFSET = "dlt_origin_offset";
  public static final String DLT_CREATED_AT = "dlt_created_at";
  public static final String DLT_AT = "dlt_at";
  public static final String DLT_WORKER = "dlt_worker";
  public static final String DLT_HOST = "dlt_host";
  public static final String DLT_CODE_SHA256 = "dlt_code_sha256";

  /** Bytes of the original value; present only when the value was cut to fit. */
  public static final String DLT_VALUE_BYTES = "dlt_value_bytes";

  /** Before the name of each header that the original record had. */
  public static final String ORIGINAL_PREFIX = "original_";

  static final String SPEC_VERSION_VALUE = "1.0";
  static final String JSON_CONTENT = "application/json";

  private static final Pattern TRACE =
      Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

  private EventHeaders() {}

  /** The W3C trace context of the message, null when there is none or it is malformed. */
  public static @Nullable String traceParent(EventMessage message) {
    return validTrace(message.header(TRACE_PARENT));
  }

  static @Nullable String validTrace(@Nullable String trace) {
    return trace != null && TRACE.matcher(trace).matches() ? trace : null;
  }

  /** A new map that holds the CloudEvents attributes every event has. */
  static Map<String, String> cloudEvent(
      EventType type, String id, String source, String subject, String time) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(SPEC_VERSION, SPEC_VERSION_VALUE);
    headers.put(ID, id);
    headers.put(SOURCE, source);
    headers.put(TYPE, type.wireType());
    headers.put(SUBJECT, subject);
    headers.put(TIME, time);
    return headers;
  }

  static void put(Map<String, String> headers, String name, @Nullable Object value) {
    if (value != null) {
      headers.put(name, value.toString());
    }
  }
}
