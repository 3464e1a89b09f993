package org.strategysandbox.evaluation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and checks {@code manifest.json}, format 1. */
final class ManifestReader {
  private static final int FORMAT = 1;
  private static final int MAX_DEPTH = 32;
  private static final int MAX_STRING = 1 << 16;
  private static final int MAX_SYMBOLS = 100_000;
  private static final int MAX_SYMBOL_LENGTH = 32;
  private static final int MAX_ROWS = 1_000_000;

  private final JsonMapper mapper =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxStringLength(MAX_STRING)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * Parses the bytes of a manifest.
   *
   * @throws DatasetException when they are no valid manifest of a known format
   */
  Manifest read(byte[] json) {
    JsonNode root;
    try {
      root = mapper.readTree(json);
    } catch (IOException e) {
      throw new DatasetException("manifest.json is not valid JSON: " + e.getMessage(), e);
    }
    if (!root.isObject()) {
      throw invalid("the document", "must be an object");
    }
    if (root.path("format").asInt(-1) != FORMAT) {
      throw invalid("format", "is " + root.path("format") + ", this version reads " + FORMAT);
    }
    String id = text(root, "id", "id");
    List<String> symbols = symbols(root.path("symbols"));
    Map<String, Manifest.Index> indexes = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> index : object(root, "indexes").properties()) {
      indexes.put(index.getKey(), index(index.getValue(), "indexes." + index.getKey()));
    }
    Map<String, Manifest.Entry> keys = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> key : object(root, "keys").properties()) {
      keys.put(key.getKey(), entry(key.getValue(), "keys." + key.getKey(), symbols.size()));
    }
    Map<String, Long> bytes = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> file : object(root, "files").properties()) {
      bytes.put(file.getKey(), file.getValue().path("bytes").asLong(-1));
    }
    return new Manifest(id, symbols, indexes, keys, bytes);
  }

  private static List<String> symbols(JsonNode node) {
    if (!node.isArray() || node.isEmpty() || node.size() > MAX_SYMBOLS) {
      throw invalid("symbols", "must be a list of 1 to " + MAX_SYMBOLS + " strings");
    }
    Set<String> seen = new HashSet<>();
    List<String> symbols = new ArrayList<>(node.size());
    for (JsonNode symbol : node) {
      String text = symbol.isTextual() ? symbol.asText() : "";
      if (text.isEmpty() || text.length() > MAX_SYMBOL_LENGTH || !seen.add(text)) {
        throw invalid(
            "symbols", "has " + symbol + ", which is empty, too long, no string or there twice");
      }
      symbols.add(text);
    }
    return symbols;
  }

  private static Manifest.Index index(JsonNode node, String where) {
    int length = node.path("length").asInt(-1);
    if (length < 0 || length > MAX_ROWS) {
      throw invalid(where + ".length", "must be between 0 and " + MAX_ROWS);
    }
    return new Manifest.Index(
        text(node, "kind", where + ".kind"), text(node, "file", where + ".file"), length);
  }

  private static Manifest.Entry entry(JsonNode node, String where, int symbolCount) {
    return new Manifest.Entry(
        text(node, "kind", where + ".kind"),
        node.path("index").textValue(),
        text(node, "file", where + ".file"),
        node.path("dtype").textValue(),
        // A table's columns are names, a panel's are positions in symbols.
        "panel".equals(node.path("kind").textValue()) ? columns(node, where, symbolCount) : null);
  }

  private static @Nullable List<Integer> columns(JsonNode node, String where, int symbolCount) {
    JsonNode positions = node.path("columns");
    if (positions.isMissingNode() || positions.isNull()) {
      return null;
    }
    List<Integer> columns = new ArrayList<>(positions.size());
    int last = -1;
    for (JsonNode position : positions) {
      int column = position.isInt() ? position.asInt() : -1;
      if (column <= last || column >= symbolCount) {
        throw invalid(
            where + ".columns", "must ascend and lie within the " + symbolCount + " symbols");
      }
      columns.add(column);
      last = column;
    }
    return columns;
  }

  private static JsonNode object(JsonNode root, String name) {
    JsonNode node = root.path(name);
    if (!node.isObject()) {
      throw invalid(name, "must be an object");
    }
    return node;
  }

  private static String text(JsonNode node, String name, String where) {
    String text = node.path(name).textValue();
    if (text == null || text.isEmpty()) {
      throw invalid(where, "must be a string");
    }
    return text;
  }

  private static DatasetException invalid(String where, String why) {
    return new DatasetException(
        "manifest.json: " + where + " " + why + "; see docs/dataset-format.md");
  }
}
