package org.strategysandbox.cli;

import org.jspecify.annotations.Nullable;

/** Text with markup; what is not ours goes through {@link #text}. */
final class Html {
  private final StringBuilder out = new StringBuilder();

  /** Markup of our own. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Anybody's text. */
  Html text(String text) {
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(shown(c) ? c : 0xFFFD);
              }
            });
    return this;
  }

  Html element(String name, @Nullable String text) {
    return text == null || text.isEmpty()
        ? this
        : raw("<" + name + ">").text(text).raw("</" + name + ">");
  }

  private static boolean shown(int c) {
    int type = Character.getType(c);
    return c == '\n'
        || c == '\t'
        || !(type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
