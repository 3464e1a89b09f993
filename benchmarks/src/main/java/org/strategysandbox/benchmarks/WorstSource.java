package org.strategysandbox.benchmarks;

import java.nio.charset.StandardCharsets;

/** Sources of nearly 64 KiB that keep a parser or an analysis busy, each in its own way. */
public enum WorstSource {
  LONG_NAME_CHAIN("x = a", ".b", "\n"),
  CALL_CHAIN("x = a", "()", "\n"),
  CALL_CHAIN_THEN_ERROR("x = a", "()", " 1\n"),
  SUM("x = 1", "+1", "\n"),
  POWERS("x = 1", "**1", "\n"),
  MINUS_SIGNS("x = ", "-", "1\n"),
  NOTS("x = ", "not ", "1\n"),
  LAMBDAS("x = ", "lambda:", "1\n"),
  CONDITIONALS("x = 1", " if 1 else 1", "\n"),
  LIST_THEN_ERROR("x = [", "1,", " 1 1]\n"),
  WORDS_THEN_ERROR("x ", "a ", "\n"),
  STATEMENTS_THEN_ERROR("", "x=1\n", "x y\n"),
  ASSIGNMENTS("x = ", "a=", "1\n"),
  ELIFS("if 1:\n x\n", "elif 1:\n x\n", "\n"),
  DECORATORS("", "@a\n", "def f(): pass\n"),
  KEYWORDS_THEN_ERROR("f(", "a=1,", "1 1)\n"),
  DIGITS("x = ", "9".repeat(4_299) + "+", "1\n"),
  DIGITS_IN_ONE_NUMBER("x = ", "9", "\n"),
  BRACKETS("x = ", "(", "\n"),
  CLOSED_BRACKETS("x = ", "[".repeat(199) + "]".repeat(199) + ",", "1\n"),
  DICTIONARIES_THEN_ERROR("x = ", "{1:".repeat(190) + "\n", "\n"),
  COMPREHENSIONS("(", "x for x in (", "\n"),
  QUOTES("", "'", "\n"),
  F_STRINGS("x = ", "f'{a}'", "\n"),
  F_STRING_BRACES("f'", "{", "'\n"),
  NESTED_F_STRINGS("x = ", "f'{a:{b:{c}}}'", "\n"),
  REFUSED_NAMES("x = [", "eval,", "]\n"),
  REFUSED_STATEMENTS("", "import os\n", "\n"),
  ALIAS_OF_ALIAS("x = pd\n", "x = x\n", "x.io\n"),
  DISPATCHES("def f(a):\n return a.apply(a)\n", "f(1)\n", "\n"),
  DEEP_INDENTATION("", "if 1:\n", "\n") {
    @Override
    String text() {
      StringBuilder source = new StringBuilder();
      for (int block = 0; source.length() < SIZE - 6_000; block++) {
        for (int level = 0; level < 99; level++) {
          source.append(" ".repeat(level)).append("if 1:\n");
        }
        source.append(" ".repeat(99)).append("pass\n");
      }
      return source.toString();
    }
  },
  CHINESE_NAMES("", "價格=收盤價\n", "\n"),
  BLANK_LINES("", "\n", "x y\n"),
  COMMENTS("", "#\n", "x y\n");

  private static final int SIZE = 64 * 1024;

  private final String begin;
  private final String part;
  private final String end;

  WorstSource(String begin, String part, String end) {
    this.begin = begin;
    this.part = part;
    this.end = end;
  }

  String text() {
    int once = part.getBytes(StandardCharsets.UTF_8).length;
    int times = (SIZE - begin.length() - end.length()) / once;
    return begin + part.repeat(times) + end;
  }

  /** UTF-8, at most 64 KiB. */
  byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }
}
