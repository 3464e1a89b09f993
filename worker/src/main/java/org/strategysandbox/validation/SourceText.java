package org.strategysandbox.validation;

import java.util.List;

/** Decoded source with line ends as Python sees them: CR LF and a lone CR are line feeds. */
final class SourceText {
  private static final int EXCERPT_CODE_POINTS = 160;

  private final String text;
  private final List<String> lines;

  private SourceText(String text) {
    this.text = text;
    this.lines = List.of(text.split("\n", -1));
  }

  static SourceText of(String raw) {
    return new SourceText(raw.replace("\r\n", "\n").replace('\r', '\n'));
  }

  String text() {
    return text;
  }

  /** The line (1-based), or an empty text when there is no such line. */
  String line(int number) {
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
  }

  /**
   * A bounded, printable part of a line around a column, for people to read.
   *
   * @param column 1-based, in code points
   */
  String excerpt(int number, int column) {
    String line = line(number);
    int length = line.codePointCount(0, line.length());
    int from = 0;
    if (length > EXCERPT_CODE_POINTS && column > EXCERPT_CODE_POINTS / 2) {
      from = Math.min(column - EXCERPT_CODE_POINTS / 2, length - EXCERPT_CODE_POINTS);
    }
    int to = Math.min(length, from + EXCERPT_CODE_POINTS);
    StringBuilder printable = new StringBuilder(to - from + 2);
    if (from > 0) {
      printable.append('…');
    }
    line.substring(line.offsetByCodePoints(0, from), line.offsetByCodePoints(0, to))
        .codePoints()
        .forEach(c -> printable.appendCodePoint(isPrintable(c) ? c : ' '));
    if (to < length) {
      printable.append('…');
    }
    return printable.toString().strip();
  }

  private static boolean isPrintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
      default -> true;
    };
  }
}
