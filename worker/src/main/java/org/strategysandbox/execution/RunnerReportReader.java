package org.strategysandbox.execution;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.event.Warning;
import org.strategysandbox.sandbox.ProtocolException;

/** Reads the RESULT frame: hostile JSON, already at most 256 KiB. */
final class RunnerReportReader {
  private static final int MAX_ENTRIES = 64;
  private static final int MAX_TEXT = 2_000;
  private static final int MAX_TRACEBACK = 64 * 1024;
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,63}");

  private final ObjectMapper json =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(16)
                          .maxNumberLength(64)
                          .maxStringLength(256 * 1024)
                          .maxNameLength(256)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION);

  /**
   * @throws ProtocolException it is no JSON, or has not the shape of docs/sandbox-protocol.md
   */
  RunnerReport read(byte[] bytes) throws ProtocolException {
    JsonNode root;
    try {
      root = json.readTree(bytes);
    } catch (IOException e) {
      throw new ProtocolException("the result is no JSON");
    }
    if (root == null || !root.isObject()) {
      throw new ProtocolException("the result is no JSON object");
    }
    String status = root.path("status").asText();
    boolean succeeded = status.equals("succeeded");
    if (!succeeded && !status.equals("failed")) {
      throw new ProtocolException("the result's status is neither succeeded nor failed");
    }
    RunnerReport.Failure failure = succeeded ? null : failure(root.path("failure"));
    return new RunnerReport(
        succeeded,
        succeeded && root.path("position").asBoolean(false),
        scalars(root.path("simulation")),
        failure,
        warnings(root.path("warnings")),
        numbers(root.path("claimedMetrics")),
        lines(root.path("feedback")));
  }

  private static RunnerReport.Failure failure(JsonNode node) throws ProtocolException {
    if (!node.isObject()) {
      throw new ProtocolException("a failed result without a failure");
    }
    Map<String, JsonNode> details = new LinkedHashMap<>();
    node.path("details")
        .properties()
        .forEach(
            entry -> {
              if (details.size() < MAX_ENTRIES && isPlain(entry.getValue())) {
                details.put(text(entry.getKey(), 128), entry.getValue());
              }
            });
    return new RunnerReport.Failure(
        node.path("kind").asText(),
        text(node.path("type").asText(), 128),
        text(node.path("message").asText(), MAX_TEXT),
        node.path("traceback").isTextual()
            ? text(node.path("traceback").asText(), MAX_TRACEBACK)
            : null,
        node.path("line").canConvertToInt() ? Integer.valueOf(node.path("line").asInt()) : null,
        details);
  }

  private static boolean isPlain(JsonNode value) {
    if (value.isTextual()) {
      return value.asText().length() <= MAX_TEXT;
    }
    if (value.isArray() || value.isObject()) {
      return value.size() <= MAX_ENTRIES && value.toString().length() <= 4 * MAX_TEXT;
    }
    return value.isNumber() ? Double.isFinite(value.asDouble()) : value.isBoolean();
  }

  private static Map<String, Object> scalars(JsonNode node) throws ProtocolException {
    Map<String, Object> result = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      JsonNode value = entry.getValue();
      if (result.size() >= MAX_ENTRIES) {
        throw new ProtocolException("more than " + MAX_ENTRIES + " arguments of sim");
      }
      if (value.isNull()) {
        continue;
      }
      Object scalar = scalar(value);
      if (scalar == null) {
        throw new ProtocolException("an argument of sim that is no plain value");
      }
      result.put(text(entry.getKey(), 64), scalar);
    }
    return result;
  }

  private static @Nullable Object scalar(JsonNode value) {
    if (value.isTextual()) {
      return text(value.asText(), 128);
    }
    if (value.isBoolean()) {
      return value.asBoolean();
    }
    return value.isNumber() ? Double.valueOf(value.asDouble()) : null;
  }

  private static List<Warning> warnings(JsonNode node) {
    List<Warning> result = new ArrayList<>();
    for (JsonNode warning : node) {
      String code = warning.path("code").asText();
      if (result.size() < MAX_ENTRIES && CODE.matcher(code).matches()) {
        result.add(new Warning(code, text(warning.path("message").asText(), MAX_TEXT)));
      }
    }
    return result;
  }

  private static Map<String, Double> numbers(JsonNode node) {
    Map<String, Double> result = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      JsonNode value = entry.getValue();
      if (result.size() < MAX_ENTRIES && value.isNumber() && Double.isFinite(value.asDouble())) {
        result.put(text(entry.getKey(), 64), value.asDouble());
      }
    }
    return result;
  }

  private static List<String> lines(JsonNode node) {
    List<String> result = new ArrayList<>();
    for (JsonNode line : node) {
      if (result.size() < MAX_ENTRIES && line.isTextual()) {
        result.add(text(line.asText(), MAX_TEXT));
      }
    }
    return result;
  }

  private static String text(String value, int most) {
    return value.length() <= most ? value : value.substring(0, most) + "…";
  }
}
