package org.strategysandbox.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that attacks the validator itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourceGuardTest {
  /** Finds hangs; the speed is measured elsewhere. */
  private static final Duration HANG = Duration.ofSeconds(30);

  private final StrategyValidator validator = new StrategyValidator(ValidationPolicy.builtIn());

  private Violation only(byte[] source) {
    ValidationResult result = assertTimeoutPreemptively(HANG, () -> validator.validate(source));
    assertThat(result.violations()).hasSize(1);
    return result.violations().get(0);
  }

  private Violation only(String source) {
    return only(source.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void refusesWhatIsLargerThan64KiB() {
    assertThat(only("#".repeat(65_537)).rule()).isEqualTo("source-too-large");
    assertThat(only("x".repeat(5_000_000)).rule()).isEqualTo("source-too-large");
    assertThat(validator.validate("#".repeat(65_536)).valid()).isTrue();
  }

  @Test
  void countsBytesAndNotCharacters() {
    assertThat(validator.validate("#" + "價".repeat(22_000)).violations())
        .extracting(Violation::rule)
        .containsExactly("source-too-large");
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    Violation violation = only(new byte[] {'x', '=', '1', '\n', 'y', (byte) 0xff});
    assertThat(violation.rule()).isEqualTo("source-encoding");
    assertThat(violation.line()).isEqualTo(2);
    assertThat(violation.column()).isEqualTo(2);
    assertThat(only(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}).rule())
        .isEqualTo("source-encoding");
    assertThat(only(new byte[] {'x', (byte) 0xe4}).rule()).isEqualTo("source-encoding");
  }

  @Test
  void refusesNulByteOrderMarkAndHalfSurrogates() {
    assertThat(only("x = 1\0").rule()).isEqualTo("source-encoding");
    assertThat(only("\uFEFFx = 1").rule()).isEqualTo("source-encoding");
    assertThat(validator.validate("x = '\uD800'").violations())
        .extracting(Violation::rule)
        .containsExactly("source-encoding");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# -*- coding: utf-7 -*-",
        "# vim: set fileencoding=latin-1 :",
        "\n# coding=unicode_escape",
        "#!/usr/bin/python\n# coding: raw_unicode_escape",
        "  # coding: cp1252"
      })
  void refusesOtherDeclaredEncodings(String source) {
    assertThat(only(source + "\nx = 1\n").rule()).isEqualTo("source-encoding");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# coding: utf-8",
        "# -*- coding: UTF8 -*-",
        "x = 1\n# coding: latin-1",
        "#\n#\n# coding: x"
      })
  void acceptsUtf8CookiesAndOrdinaryComments(String source) {
    assertThat(validator.validate(source).violations()).isEmpty();
  }

  @Test
  void treatsALoneCarriageReturnAsLineEnd() {
    Violation violation = only("x = 1  # comment\rimport os\r\ny = 2");
    assertThat(violation.rule()).isEqualTo("import-not-allowed");
    assertThat(violation.line()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# only a comment", "\"\"\"doc\"\"\"", "\\\n\n"})
  void acceptsSourcesWithoutStatements(String source) {
    ValidationResult result = validator.validate(source);
    assertThat(result.violations()).extracting(Violation::rule).doesNotContain("parser-failure");
  }

  @Test
  void boundsDigitsBracketsAndIndentation() {
    assertThat(only("x = " + "9".repeat(4_301)).rule()).isEqualTo("source-too-complex");
    assertThat(only("x = 0x" + "f".repeat(60_000)).rule()).isEqualTo("source-too-complex");
    assertThat(only("x = f'{" + "9".repeat(5_000) + "}'").rule()).isEqualTo("source-too-complex");
    assertThat(only("x = " + "(".repeat(201) + ")".repeat(201)).rule())
        .isEqualTo("source-too-complex");
    StringBuilder nested = new StringBuilder();
    for (int i = 0; i <= 101; i++) {
      nested.append(" ".repeat(i)).append("if x:\n");
    }
    assertThat(only(nested.append(" ".repeat(102)).append("pass\n").toString()).rule())
        .isEqualTo("source-too-complex");
  }

  @Test
  void doesNotCountDigitsBracketsAndIndentationInTexts() {
    String text = "'" + "9".repeat(5_000) + "(".repeat(300) + "'";
    assertThat(validator.validate("x = " + text + "\n# " + text).violations()).isEmpty();
    assertThat(validator.validate("x = '''\n" + " ".repeat(500) + "(((\n'''").violations())
        .isEmpty();
    assertThat(validator.validate("x = [\n" + " ".repeat(300) + "1,\n]").violations()).isEmpty();
  }

  static Stream<Arguments> worstCases() {
    int n = 65_000;
    return Stream.of(
            "x = " + "-".repeat(n) + "1",
            "x = " + "not ".repeat(n / 4 - 5) + "1",
            "x" + ".a".repeat(n / 2),
            "x" + "()".repeat(n / 2),
            "x" + "()".repeat(n / 2) + " 1",
            "x = 1" + "+1".repeat(n / 2),
            "x = 1" + "**1".repeat(n / 3),
            "x = 1" + " if 1 else 1".repeat(n / 13),
            "x = " + "lambda:".repeat(n / 7) + "1",
            "x = [" + "1,".repeat(n / 2) + " 1 1]",
            "x " + "a ".repeat(n / 2),
            "x = " + "f'{a}'".repeat(n / 6),
            "x=1\n".repeat(n / 4) + "x y\n",
            "x = " + "a=".repeat(n / 2) + "1",
            "if 1:\n x\n" + "elif 1:\n x\n".repeat(n / 12),
            "x;".repeat(n / 2),
            "@a\n".repeat(n / 3) + "def f(): pass",
            "f(" + "a=1,".repeat(n / 4) + "1 1)",
            "x = " + ("9".repeat(4_300) + "+").repeat(14) + "1",
            "(" + "x for x in (".repeat(190),
            "f'" + "{".repeat(n) + "'",
            "'".repeat(n),
            aliases(n),
            "x = [" + "eval,".repeat(n / 5) + "]",
            "def f(a):\n return a.apply(a)\n" + "f(1)\n".repeat(n / 6))
        .map(source -> Arguments.of(source.substring(0, Math.min(30, source.length())), source));
  }

  private static String aliases(int length) {
    StringBuilder source = new StringBuilder("x0 = pd\n");
    for (int i = 1; source.length() < length - 20; i++) {
      source.append('x').append(i).append("=x").append(i - 1).append('\n');
    }
    return source.toString();
  }

  @ParameterizedTest(name = "{0}…")
  @MethodSource("worstCases")
  void answersTheWorstSourcesInTime(String name, String source) {
    ValidationResult result = assertTimeoutPreemptively(HANG, () -> validator.validate(source));
    assertThat(result.violations()).hasSizeLessThanOrEqualTo(StrategyValidator.MAX_VIOLATIONS);
    assertThat(result.violations()).extracting(Violation::rule).doesNotContain("parser-failure");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x = (1,", "def f(:", "x = 1 +", "'abc", "print 'x'", "x = 0777", "if 1:\npass"})
  void syntaxErrorsHaveAPosition(String source) {
    Violation violation = only("y = 1\n" + source + "\n");
    assertThat(violation.rule()).isEqualTo("syntax-error");
    assertThat(violation.line()).isBetween(2, 3);
    assertThat(violation.column()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\", "\t\\", "f'{", "f'{a!x}'", "\u2028", "x\u0000", "match x:", "b'é'"})
  void oddInputIsRefusedWithAValidPosition(String source) {
    Violation violation = only(source);
    assertThat(violation.line()).isPositive();
    assertThat(violation.column()).isPositive();
    assertThat(violation.hint()).isNotBlank();
  }
}
