package org.strategysandbox.loop;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The JSON lines of a loop. A line is appended as a whole and forced to the disk before anything
 * builds on it; a line that a crash left unfinished is cut off when the file is opened again. Held
 * by one loop at a time.
 */
public final class HistoryFile implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(HistoryFile.class);
  private static final int MOST_LINE_BYTES = 4 * 1024 * 1024;

  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(50)
                          .maxStringLength(MOST_LINE_BYTES)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          // A later version may say more.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final Path path;
  private final FileChannel channel;
  private final boolean regular;
  private final List<HistoryRecord> records;

  private HistoryFile(
      Path path, FileChannel channel, boolean regular, List<HistoryRecord> records) {
    this.path = path;
    this.channel = channel;
    this.regular = regular;
    this.records = records;
  }

  /**
   * Opens a history, or begins one. What is no regular file, such as {@code /dev/null}, is written
   * only.
   *
   * @throws HistoryException it cannot be read or written, is malformed, or another loop holds it
   */
  public static HistoryFile open(Path path) {
    FileChannel channel;
    try {
      channel =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw unusable(path, "opened", e);
    }
    try {
      boolean regular = Files.isRegularFile(path);
      List<HistoryRecord> records = new ArrayList<>();
      if (regular) {
        lock(path, channel);
        long end = read(path, records);
        if (end < channel.size()) {
          log.warn(
              "{}: the last line was not written to its end; it is cut off ({} bytes)",
              path,
              channel.size() - end);
          channel.truncate(end);
        }
        channel.position(end);
      }
      return new HistoryFile(path, channel, regular, records);
    } catch (IOException e) {
      close(channel);
      throw unusable(path, "read", e);
    } catch (HistoryException e) {
      close(channel);
      throw e;
    }
  }

  private static void lock(Path path, FileChannel channel) throws IOException {
    try {
      if (channel.tryLock() != null) {
        return;
      }
    } catch (OverlappingFileLockException e) {
      // Held by this process; the same to the caller.
    }
    throw new HistoryException(
        "The history " + path + " is held by another loop. Stop it, or name another file.", null);
  }

  /** Where the last whole line ends. */
  private static long read(Path path, List<HistoryRecord> records) throws IOException {
    long end = 0;
    long at = 0;
    int number = 1;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      for (int next = in.read(); next >= 0; next = in.read()) {
        at++;
        if (next != '\n') {
          line.write(next);
          if (line.size() > MOST_LINE_BYTES) {
            throw malformed(path, number, "is longer than " + MOST_LINE_BYTES + " bytes", null);
          }
          continue;
        }
        records.add(parse(path, number, line.toString(StandardCharsets.UTF_8)));
        line.reset();
        number++;
        end = at;
      }
    }
    return end;
  }

  private static HistoryRecord parse(Path path, int number, String line) {
    HistoryRecord parsed;
    try {
      parsed = JSON.readValue(line, HistoryRecord.class);
    } catch (JsonProcessingException e) {
      throw malformed(path, number, "is not a line of a history: " + e.getOriginalMessage(), e);
    }
    if (parsed == null) {
      throw malformed(path, number, "is empty", null);
    }
    boolean opens = parsed instanceof HistoryRecord.Opened;
    if (opens != (number == 1)) {
      throw malformed(path, number, "has a record in the wrong place", null);
    }
    if (parsed instanceof HistoryRecord.Opened opened && opened.format() != HistoryRecord.FORMAT) {
      throw malformed(path, number, "has format " + opened.format() + ", not 1", null);
    }
    return parsed;
  }

  private static HistoryException malformed(
      Path path, int number, String what, @org.jspecify.annotations.Nullable Throwable cause) {
    return new HistoryException(
        "The history "
            + path
            + " is malformed: line "
            + number
            + " "
            + what
            + ". Mend or remove the line, or name another file.",
        cause);
  }

  private static HistoryException unusable(Path path, String verb, IOException e) {
    return new HistoryException(
        "The history "
            + path
            + " cannot be "
            + verb
            + ": "
            + reason(e)
            + ". Check that its folder exists, may be written by this user and has room, or name"
            + " another file.",
        e);
  }

  private static String reason(IOException e) {
    String message = String.valueOf(e.getMessage());
    return e instanceof java.nio.file.AccessDeniedException
        ? "permission denied"
        : e instanceof java.nio.file.NoSuchFileException ? "no such folder" : message;
  }

  /** Everything that was there when it was opened, and what was appended since. */
  public List<HistoryRecord> records() {
    return List.copyOf(records);
  }

  /**
   * Appends a line and forces it to the disk.
   *
   * @throws HistoryException it cannot be written; nothing of the line stays
   */
  public void append(HistoryRecord next) {
    long begin = -1;
    try {
      byte[] bytes = (JSON.writeValueAsString(next) + "\n").getBytes(StandardCharsets.UTF_8);
      begin = regular ? channel.position() : -1;
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      if (regular) {
        channel.force(false);
      }
      records.add(next);
    } catch (IOException e) {
      takeBack(begin);
      throw new HistoryException(
          "The history "
              + path
              + " cannot be written: "
              + reason(e)
              + ". Make room, and start the loop again with the same history: it goes on where it"
              + " stopped.",
          e);
    }
  }

  private void takeBack(long begin) {
    if (begin >= 0) {
      try {
        channel.truncate(begin);
      } catch (IOException e) {
        log.warn("{}: half a line is left; it is cut off at the next start", path);
      }
    }
  }

  /** The record as its line, without the end of the line. */
  public static String toJson(HistoryRecord next) {
    try {
      return JSON.writeValueAsString(next);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records are always written", e);
    }
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      log.warn("a history did not close: {}", e.toString());
    }
  }

  @Override
  public void close() {
    close(channel);
  }
}
