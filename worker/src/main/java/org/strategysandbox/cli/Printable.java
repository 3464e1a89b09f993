package org.strategysandbox.cli;

/** Text from a submission made safe for a terminal. */
final class Printable {
  private Printable() {}

  /**
   * One line: control and formatting characters, which could repaint the terminal, become visible
   * escapes.
   */
  static String line(String text) {
    return escape(text, false);
  }

  /** The same with line breaks kept. */
  static String block(String text) {
    return escape(text, true);
  }

  private static String escape(String text, boolean keepLines) {
    StringBuilder result = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              boolean kept = (keepLines && c == '\n') || c == '\t';
              int type = Character.getType(c);
              boolean unsafe =
                  type == Character.CONTROL
                      || type == Character.FORMAT
                      || type == Character.SURROGATE
                      || type == Character.LINE_SEPARATOR
                      || type == Character.PARAGRAPH_SEPARATOR;
              if (unsafe && !kept) {
                result.append("\\u").append("%04x".formatted(c));
              } else {
                result.appendCodePoint(c);
              }
            });
    return result.toString();
  }
}
