package org.strategysandbox.validation;

/**
 * One pass over the characters before the parser sees them. A parse cannot be stopped, so what
 * makes it slow or deep is bounded here: long digit runs (quadratic in the parser), nested brackets
 * and indentation. Strings and comments are recognised; inside formatted strings digits and
 * brackets count as well, because their fields are parsed.
 */
final class LexicalScan {
  /** As in CPython, which refuses longer decimal literals. */
  static final int MAX_DIGITS = 4_300;

  /** As in CPython's tokenizer. */
  static final int MAX_BRACKETS = 200;

  /** As in CPython's tokenizer. */
  static final int MAX_INDENTS = 100;

  /**
   * Words, numbers, strings and operator characters. More than 40 KiB of ordinary code have less
   * than this; the largest of the real strategies has 700.
   */
  static final int MAX_TOKENS = 12_000;

  /** Every so many levels an opening bracket counts for one word more. */
  private static final int DEEP = 8;

  private static final int TAB = 8;

  private final String text;
  private final int[] indents = new int[MAX_INDENTS + 1];
  private int indentCount;
  private int brackets;
  private int tokens;
  private int line = 1;
  private int lineStart;

  private LexicalScan(String text) {
    this.text = text;
  }

  static void check(SourceText source) throws SourceRejectedException {
    new LexicalScan(source.text()).run();
  }

  private void run() throws SourceRejectedException {
    int i = indent(0);
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\n') {
        newLine(i);
        token(i + 1);
        i = brackets == 0 ? indent(i + 1) : i + 1;
      } else if (c == '#') {
        i = endOfLine(i);
      } else if (c == '\'' || c == '"') {
        i = string(i, false, false);
      } else if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        newLine(i + 1);
        i += 2;
      } else if (isWordStart(c)) {
        i = word(i);
      } else {
        bracket(c, i);
        i++;
        if (c != ' ') {
          token(i);
        }
      }
    }
  }

  private void token(int at) throws SourceRejectedException {
    tokens++;
    if (tokens > MAX_TOKENS) {
      throw tooComplex(
          "More than " + MAX_TOKENS + " words and operators", Math.min(at, text.length()));
    }
  }

  private void newLine(int at) {
    line++;
    lineStart = at + 1;
  }

  private int endOfLine(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  /** Counts indentation levels at a line start; blank and comment lines have none. */
  private int indent(int from) throws SourceRejectedException {
    int width = 0;
    int i = from;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        width++;
      } else if (c == '\t') {
        width = (width / TAB + 1) * TAB;
      } else if (c == '\f') {
        width = 0;
      } else {
        break;
      }
    }
    if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '#') {
      return i;
    }
    while (indentCount > 0 && indents[indentCount - 1] >= width) {
      indentCount--;
    }
    if (width > 0) {
      if (indentCount >= MAX_INDENTS) {
        throw tooComplex("More than " + MAX_INDENTS + " levels of indentation", i);
      }
      indents[indentCount++] = width;
    }
    return i;
  }

  private int word(int from) throws SourceRejectedException {
    token(from);
    int i = from;
    while (i < text.length() && isWordStart(text.charAt(i))) {
      i++;
    }
    if (Character.isDigit(text.charAt(from)) && i - from > MAX_DIGITS) {
      throw tooComplex("A number has more than " + MAX_DIGITS + " digits", from);
    }
    boolean quote = i < text.length() && (text.charAt(i) == '\'' || text.charAt(i) == '"');
    if (quote && i - from <= 2 && isStringPrefix(from, i)) {
      return string(i, hasPrefix(from, i, 'f'), true);
    }
    return i;
  }

  private boolean isStringPrefix(int from, int to) {
    for (int i = from; i < to; i++) {
      if ("rRbBuUfF".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private boolean hasPrefix(int from, int to, char wanted) {
    for (int i = from; i < to; i++) {
      if (Character.toLowerCase(text.charAt(i)) == wanted) {
        return true;
      }
    }
    return false;
  }

  /** Skips a string; an unterminated one ends at the line or file end and fails in the parser. */
  private int string(int open, boolean formatted, boolean prefixed) throws SourceRejectedException {
    token(open);
    char quote = text.charAt(open);
    boolean triple = text.startsWith(String.valueOf(quote).repeat(3), open);
    int i = open + (triple ? 3 : 1);
    int digits = 0;
    int depth = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\\') {
        if (i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          newLine(i + 1);
        }
        i += 2;
        continue;
      }
      if (c == '\n') {
        if (!triple) {
          return i;
        }
        newLine(i);
      } else if (c == quote) {
        if (!triple) {
          return i + 1;
        }
        if (text.startsWith(String.valueOf(quote).repeat(3), i)) {
          return i + 3;
        }
      } else if (formatted && prefixed) {
        if (!isWordStart(c) || !isWordStart(text.charAt(i - 1))) {
          token(i);
        }
        digits = isDigitPart(c) ? digits + 1 : 0;
        if (digits > MAX_DIGITS) {
          throw tooComplex("A number has more than " + MAX_DIGITS + " digits", i);
        }
        if (c == '(' || c == '[') {
          depth++;
        } else if (c == ')' || c == ']') {
          depth = Math.max(0, depth - 1);
        } else if (c == '}') {
          depth = 0;
        }
        if (depth > MAX_BRACKETS) {
          throw tooComplex("More than " + MAX_BRACKETS + " nested brackets", i);
        }
      }
      i++;
    }
    return i;
  }

  private void bracket(char c, int at) throws SourceRejectedException {
    if (c == '(' || c == '[' || c == '{') {
      brackets++;
      // The parser tries several readings of each level.
      tokens += brackets / DEEP;
      if (brackets > MAX_BRACKETS) {
        throw tooComplex("More than " + MAX_BRACKETS + " nested brackets", at);
      }
    } else if ((c == ')' || c == ']' || c == '}') && brackets > 0) {
      brackets--;
    }
  }

  private static boolean isDigitPart(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == '_';
  }

  private static boolean isWordStart(char c) {
    return c == '_' || Character.isLetterOrDigit(c) || c >= 0x80;
  }

  private SourceRejectedException tooComplex(String message, int at) {
    return new SourceRejectedException(
        Rule.SOURCE_TOO_COMPLEX, message, line, 1 + text.codePointCount(lineStart, at));
  }
}
