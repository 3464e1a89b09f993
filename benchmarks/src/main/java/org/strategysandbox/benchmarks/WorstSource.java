package org.strategysandbox.benchmarks;

import java.nio.charset.StandardCharsets;

/**
 * Sources of 64 KiB that keep a parser or an analysis busy, each in its own way and as far as the
 * bound on words lets it.
 */
public enum WorstSource {
  LONG_NAME_CHAIN("x = a", ".b", "\n", 5_998),
  CALL_CHAIN("x = a", "()", "\n", 5_998),
  CALL_CHAIN_THEN_ERROR("x = a", "()", " 1\n", 5_997),
  SUM("x = 1", "+1", "\n", 5_998),
  POWERS("x = 1", "**1", "\n", 3_998),
  MINUS_SIGNS("x = ", "-", "1\n", 11_996),
  NOTS("x = ", "not ", "1\n", 11_996),
  LAMBDAS("x = ", "lambda:", "1\n", 5_998),
  CONDITIONALS("x = 1", " if 1 else 1", "\n", 2_999),
  LIST_THEN_ERROR("x = [", "1,", " 1 1]\n", 5_996),
  WORDS_THEN_ERROR("x ", "a ", "\n", 11_998),
  STATEMENTS_THEN_ERROR("", "x=1\n", "x y\n", 2_999),
  ASSIGNMENTS("x = ", "a=", "1\n", 5_998),
  ELIFS("if 1:\n x\n", "elif 1:\n x\n", "\n", 1_998),
  DECORATORS("", "@a\n", "def f(): pass\n", 3_997),
  KEYWORDS_THEN_ERROR("f(", "a=1,", "1 1)\n", 2_998),
  DIGITS("x = ", "9".repeat(4_299) + "+", "1\n"),
  DIGITS_IN_ONE_NUMBER("x = ", "9", "\n"),
  WORDS("", "a ", "\n"),
  BRACKETS("x = ", "(", "\n"),
  CLOSED_BRACKETS("x = ", "[".repeat(199) + "]".repeat(199) + ",", "1\n"),
  DICTIONARIES_THEN_ERROR("x = ", "{1:".repeat(190) + "\n", "\n"),
  COMPREHENSIONS("(", "x for x in (", "\n"),
  QUOTES("", "'", "\n"),
  F_STRINGS("x = ", "f'{a}'", "\n", 2_399),
  F_STRING_BRACES("f'", "{", "'\n"),
  NESTED_F_STRINGS("x = ", "f'{a:{b:{c}}}'", "\n", 922),
  REFUSED_NAMES("x = [", "eval,", "]\n", 5_997),
  REFUSED_STATEMENTS("", "import os\n", "\n", 3_999),
  ALIAS_OF_ALIAS("x = pd\n", "x = x\n", "x.io\n", 2_998),
  DISPATCHES("def f(a):\n return a.apply(a)\n", "f(1)\n", "\n", 2_396),
  DEEP_INDENTATION("", "if 1:\n", "\n") {
    @Override
    String text() {
      StringBuilder source = new StringBuilder();
      while (source.length() < SIZE - 6_000) {
        for (int level = 0; level < 99; level++) {
          source.append(" ".repeat(level)).append("if 1:\n");
        }
        source.append(" ".repeat(99)).append("pass\n");
      }
      return source.toString();
    }
  },
  CHINESE_NAMES("", "價格=收盤價\n", "\n", 2_999),
  BLANK_LINES("", "\n", "x y\n", 11_997),
  COMMENTS("", "#\n", "x y\n", 11_997),
  LONG_TEXTS("", "'" + "a".repeat(100) + "'\n", "\n"),
  TEMPLATE_WITH_MANY_FIELDS("x = '", "{}", "'.format(1)\n"),
  TYPE_IN_A_TEXT("x: '", "List[", "int'\n"),
  DOUBLED_TEXTS("s0 = 'm'\n", "s$next=s$this+s$this\ngetattr(df,s$this)\n", "", 790),
  CALLS_OF_A_DISPATCHER("def f(h):\n return df.agg(h)\n", "f('mean')\n", "", 2_300),
  ALIASES_OF_A_DISPATCHER(
      "def f(h):\n return df.agg(h)\n", "g$this=f\ng$this('mean')\n", "", 1_300),
  APPENDED_NAMES("o = []\n", "o.append('mean')\n", "", 1_650),
  LISTS_IN_LISTS("o0 = ['mean']\n", "o$next=o$this\ndf.agg(o$this)\n", "", 1_050),
  DISPATCHING_FIELDS(
      "class A:\n", " def m$this(self):\n  self.h='mean'\n  return df.agg(self.h)\n", "", 420),
  CLASS_PATTERNS(
      "from collections import namedtuple\nQ0 = namedtuple('P', 'a b')\n",
      "Q$next=Q$this\nmatch x:\n case Q$this(a,b):\n  pass\n",
      "",
      520);

  private static final int SIZE = 64 * 1024;

  private final String begin;
  private final String part;
  private final int times;
  private final String end;

  /** As many parts as there is room for: what a guard refuses before the parser. */
  WorstSource(String begin, String part, String end) {
    this(begin, part, end, (SIZE - begin.length() - end.length()) / bytesOf(part).length);
  }

  /**
   * @param part {@code $this} becomes its number and {@code $next} the one after it
   * @param times as many as the bound on words lets through; {@link WorstSourceBenchmark} checks it
   */
  WorstSource(String begin, String part, String end, int times) {
    this.begin = begin;
    this.part = part;
    this.times = times;
    this.end = end;
  }

  private static byte[] bytesOf(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Padded with a comment to the largest size. */
  String text() {
    StringBuilder source = new StringBuilder(begin);
    for (int i = 0; i < times; i++) {
      source.append(part.replace("$this", "" + i).replace("$next", "" + (i + 1)));
    }
    String text = source.append(end).toString();
    return text + "#".repeat(SIZE - bytesOf(text).length);
  }

  /** UTF-8, at most 64 KiB. */
  byte[] bytes() {
    return bytesOf(text());
  }
}
