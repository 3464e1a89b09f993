package org.strategysandbox.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of the corpus is a case of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusTest {
  private final ValidationPolicy policy = ValidationPolicy.builtIn();
  private final StrategyValidator validator = new StrategyValidator(policy);

  static List<Path> dangerous() {
    return Corpus.dangerous();
  }

  static List<Path> attacks() {
    return Corpus.files(Corpus.ATTACKS);
  }

  static List<Path> legitimate() {
    return Corpus.files(Corpus.LEGITIMATE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dangerous")
  void refusesUnderTheRuleThatTheFileNames(Path file) throws IOException {
    assertThat(validator.validate(Files.readAllBytes(file)).violations())
        .extracting(Violation::rule)
        .contains(Corpus.expectedRule(file));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("legitimate")
  void acceptsLegitimateSource(Path file) throws IOException {
    assertThat(validator.validate(Files.readAllBytes(file)).violations()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void everyAttackSaysHowItWorks(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    assertThat(text.lines().findFirst().orElse("")).startsWith("# ").hasSizeGreaterThan(15);
  }

  @Test
  void noFileIsARenamedCopyOfAnother() {
    Map<String, Path> shapes = new HashMap<>();
    for (Path file : Corpus.dangerous()) {
      Path twin = shapes.put(PythonTokens.of(Corpus.text(file)).shape(policy), file);
      assertThat(twin).as("%s differs from another only in names and blanks", file).isNull();
    }
  }
}
