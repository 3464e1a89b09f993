package org.strategysandbox.loop;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of a stream that nobody trusts: UTF-8, none longer than 1 MiB. */
final class BoundedLines {
  static final int MOST_BYTES = 1 << 20;

  private final InputStream stream;

  BoundedLines(InputStream stream) {
    this.stream = new BufferedInputStream(stream);
  }

  /**
   * The next line without its end; null at the end of the stream.
   *
   * @throws IOException it is too long or no UTF-8, or the stream broke
   */
  @Nullable String next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = stream.read();
    if (next < 0) {
      return null;
    }
    for (; next >= 0 && next != '\n'; next = stream.read()) {
      line.write(next);
      if (line.size() > MOST_BYTES) {
        throw new IOException("it is longer than " + MOST_BYTES + " bytes");
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(line.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IOException("it is not UTF-8", e);
    }
  }
}
