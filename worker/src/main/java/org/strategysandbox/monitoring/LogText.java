package org.strategysandbox.monitoring;

/** Text of strangers made fit for logs and terminals: one bounded line, nothing that acts. */
public final class LogText {
  private LogText() {}

  /**
   * Control, format and line-ending characters become visible escapes.
   *
   * @param characters of the text at most, before the escapes
   */
  public static String line(String text, int characters) {
    StringBuilder line = new StringBuilder();
    text.codePoints()
        .limit(characters)
        .forEach(
            c -> {
              if (acts(c)) {
                line.append(String.format("\\u%04x", c));
              } else {
                line.appendCodePoint(c);
              }
            });
    if (text.codePointCount(0, text.length()) > characters) {
      line.append('…');
    }
    return line.toString();
  }

  /** Whether a terminal or a reader of lines would do something at this character. */
  public static boolean acts(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
