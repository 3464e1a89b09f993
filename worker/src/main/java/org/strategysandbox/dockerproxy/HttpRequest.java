package org.strategysandbox.dockerproxy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One HTTP/1.1 request, read within bounds. What is ambiguous in HTTP is refused, although nothing
 * of the text is passed on: the daemon gets a request that the proxy wrote.
 *
 * @param headers by lower-case name
 */
record HttpRequest(String method, String target, Map<String, String> headers, String body) {
  private static final int MOST_HEAD_BYTES = 16 << 10;
  private static final int MOST_HEADERS = 64;
  private static final int MOST_CHUNK_LINE = 256;

  /** A create request holds the seccomp profile, which may have up to 1 MiB. */
  static final int MOST_BODY_BYTES = 3 << 20;

  HttpRequest {
    headers = Map.copyOf(headers);
  }

  /**
   * Reads head and body, and not a byte more.
   *
   * @throws RefusedException it is no HTTP/1.1 request or too large
   * @throws EOFException the sender went away
   */
  static HttpRequest read(InputStream in) throws IOException, RefusedException {
    Budget budget = new Budget(MOST_HEAD_BYTES);
    String[] words = line(in, budget).split(" ", -1);
    if (words.length != 3 || !words[2].startsWith("HTTP/1.")) {
      throw RefusedException.malformed("the first line is no HTTP/1.1 request");
    }
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line = line(in, budget); !line.isEmpty(); line = line(in, budget)) {
      int colon = line.indexOf(':');
      if (colon < 1 || !line.substring(0, colon).matches("[A-Za-z0-9_-]+")) {
        throw RefusedException.malformed("a header has no name");
      }
      String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
      if (headers.put(name, line.substring(colon + 1).strip()) != null
          || headers.size() > MOST_HEADERS) {
        throw RefusedException.malformed("a header comes twice, or there are too many");
      }
    }
    return new HttpRequest(
        words[0], words[1], headers, new String(body(in, headers), StandardCharsets.UTF_8));
  }

  private static byte[] body(InputStream in, Map<String, String> headers)
      throws IOException, RefusedException {
    String encoding = headers.get("transfer-encoding");
    String length = headers.get("content-length");
    if (encoding != null) {
      if (length != null || !encoding.equalsIgnoreCase("chunked")) {
        throw RefusedException.malformed("the length of the body is not clear");
      }
      return chunks(in);
    }
    if (length == null) {
      return new byte[0];
    }
    if (!length.matches("[0-9]{1,9}") || Integer.parseInt(length) > MOST_BODY_BYTES) {
      throw new RefusedException(413, "the body is too large");
    }
    return exactly(in, Integer.parseInt(length));
  }

  private static byte[] chunks(InputStream in) throws IOException, RefusedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      String size = line(in, new Budget(MOST_CHUNK_LINE));
      if (!size.matches("[0-9A-Fa-f]{1,7}")) {
        throw RefusedException.malformed("a chunk has no size");
      }
      int bytes = Integer.parseInt(size, 16);
      if (body.size() + bytes > MOST_BODY_BYTES) {
        throw new RefusedException(413, "the body is too large");
      }
      body.writeBytes(exactly(in, bytes));
      if (!line(in, new Budget(MOST_CHUNK_LINE)).isEmpty()) {
        throw RefusedException.malformed("a chunk does not end where it says");
      }
      if (bytes == 0) {
        return body.toByteArray();
      }
    }
  }

  private static byte[] exactly(InputStream in, int bytes) throws IOException {
    byte[] read = in.readNBytes(bytes);
    if (read.length < bytes) {
      throw new EOFException("the request ended within its body");
    }
    return read;
  }

  /** A line without its CR LF. */
  private static String line(InputStream in, Budget budget) throws IOException, RefusedException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (true) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("the request ended within its head");
      }
      budget.spend();
      if (next == '\n') {
        break;
      }
      if (next != '\t' && next != '\r' && (next < ' ' || next > '~')) {
        throw RefusedException.malformed("the head holds bytes that are no text");
      }
      line.write(next);
    }
    String text = line.toString(StandardCharsets.US_ASCII);
    if (!text.endsWith("\r") || text.indexOf('\r') < text.length() - 1) {
      throw RefusedException.malformed("a line does not end in CR LF");
    }
    return text.substring(0, text.length() - 1);
  }

  /** Bytes that may still be read. */
  private static final class Budget {
    private int left;

    Budget(int bytes) {
      left = bytes;
    }

    void spend() throws RefusedException {
      left--;
      if (left < 0) {
        throw new RefusedException(431, "the head is too large");
      }
    }
  }
}
