package org.strategysandbox.validation;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns bytes into text, strictly: what is analysed must be what the interpreter will read. */
final class SourceGuard {
  /** Largest source, in bytes of UTF-8. */
  static final int MAX_BYTES = 64 * 1024;

  private static final Pattern COOKIE =
      Pattern.compile("^[ \\t\\f]*#.*?coding[:=][ \\t]*([-\\w.]+)");
  private static final Pattern BLANK = Pattern.compile("^[ \\t\\f]*(#.*)?$");
  private static final Set<String> UTF_8_NAMES = Set.of("utf-8", "utf8");

  private SourceGuard() {}

  static SourceText decode(byte[] source) throws SourceRejectedException {
    if (source.length > MAX_BYTES) {
      throw tooLarge(source.length);
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer decoded = CharBuffer.allocate(source.length);
    CoderResult end = decoder.decode(ByteBuffer.wrap(source), decoded, true);
    String raw = decoded.flip().toString();
    if (end.isError()) {
      throw at(raw, raw.length(), Rule.SOURCE_ENCODING, "The source is not valid UTF-8");
    }
    return check(raw);
  }

  static SourceText check(String raw) throws SourceRejectedException {
    // A char takes at least one byte, so this bounds the work before bytes are counted.
    if (raw.length() > MAX_BYTES) {
      throw tooLarge(raw.length());
    }
    int bytes = 0;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == 0) {
        throw at(raw, i, Rule.SOURCE_ENCODING, "The source contains a NUL character");
      }
      if (Character.isSurrogate(c)) {
        boolean paired =
            Character.isHighSurrogate(c)
                && i + 1 < raw.length()
                && Character.isLowSurrogate(raw.charAt(i + 1));
        if (!paired) {
          throw at(raw, i, Rule.SOURCE_ENCODING, "The source contains half a surrogate pair");
        }
        i++;
        bytes += 4;
      } else {
        bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
      }
    }
    if (bytes > MAX_BYTES) {
      throw tooLarge(bytes);
    }
    if (raw.startsWith("\uFEFF")) {
      throw at(raw, 0, Rule.SOURCE_ENCODING, "The source starts with a byte order mark");
    }
    SourceText text = SourceText.of(raw);
    checkCookie(text);
    return text;
  }

  private static void checkCookie(SourceText text) throws SourceRejectedException {
    for (int line = 1; line <= 2; line++) {
      Matcher cookie = COOKIE.matcher(text.line(line));
      if (cookie.find()) {
        String name = String.valueOf(cookie.group(1));
        if (!UTF_8_NAMES.contains(name.toLowerCase(Locale.ROOT).replace('_', '-'))) {
          throw new SourceRejectedException(
              Rule.SOURCE_ENCODING,
              "The source declares an encoding other than UTF-8",
              line,
              cookie.start(1) + 1);
        }
        return;
      }
      if (!BLANK.matcher(text.line(line)).matches()) {
        return;
      }
    }
  }

  private static SourceRejectedException tooLarge(int bytes) {
    return new SourceRejectedException(
        Rule.SOURCE_TOO_LARGE,
        "The source has at least " + bytes + " bytes, the limit is " + MAX_BYTES,
        1,
        1);
  }

  private static SourceRejectedException at(String raw, int index, Rule rule, String message) {
    String before = SourceText.of(raw.substring(0, index)).text();
    int lineStart = before.lastIndexOf('\n') + 1;
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    return new SourceRejectedException(
        rule, message, line, 1 + before.codePointCount(lineStart, before.length()));
  }
}
