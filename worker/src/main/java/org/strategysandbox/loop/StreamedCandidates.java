package org.strategysandbox.loop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Strategies as JSON lines of a stream, read one by one as they are needed. Blank lines count for
 * nothing; lines of iterations that are over are passed by.
 */
public final class StreamedCandidates implements CandidateSource {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final BoundedLines lines;
  private final String codeField;
  private final String nameField;
  private int read;

  /**
   * @param codeField field of a line that holds the source
   * @param nameField field that holds what it is called; may be missing
   */
  public StreamedCandidates(InputStream stream, String codeField, String nameField) {
    this.lines = new BoundedLines(stream);
    this.codeField = codeField;
    this.nameField = nameField;
  }

  @Override
  public @Nullable Candidate next(int iteration, LoopProgress progress) throws SourceException {
    try {
      while (true) {
        String line = lines.next();
        if (line == null) {
          return null;
        }
        if (line.isBlank()) {
          continue;
        }
        read++;
        if (read >= iteration) {
          return parsed(line);
        }
      }
    } catch (IOException e) {
      throw new SourceException("line " + (read + 1) + " cannot be read: " + e.getMessage(), e);
    }
  }

  private Candidate parsed(String line) throws SourceException {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new SourceException("line " + read + " is not JSON: " + e.getOriginalMessage(), e);
    }
    JsonNode code = node.path(codeField);
    if (!code.isTextual()) {
      throw new SourceException(
          "line " + read + " has no text in the field '" + codeField + "'", null);
    }
    return new Candidate(
        node.path(nameField).asText("line-" + read),
        code.textValue().getBytes(StandardCharsets.UTF_8));
  }
}
