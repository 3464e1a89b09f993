package org.strategysandbox.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of the corpus is a case of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusTest {
  private static final Path CORPUS = Path.of("src/test/resources/validation");
  private static final Pattern EXPECTED = Pattern.compile("^# rule: (\\S+)$", Pattern.MULTILINE);

  private final StrategyValidator validator = new StrategyValidator(ValidationPolicy.builtIn());

  static Stream<Path> attacks() throws IOException {
    return sources("attacks");
  }

  static Stream<Path> legitimate() throws IOException {
    return sources("legitimate");
  }

  private static Stream<Path> sources(String folder) throws IOException {
    try (Stream<Path> files = Files.list(CORPUS.resolve(folder))) {
      return files.filter(f -> f.toString().endsWith(".py")).sorted().toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void refusesAttackUnderItsRule(Path file) throws IOException {
    String source = Files.readString(file);
    Matcher expected = EXPECTED.matcher(source);
    assertThat(expected.find()).as("a line '# rule: …' in %s", file).isTrue();
    assertThat(validator.validate(source).violations())
        .extracting(Violation::rule)
        .contains(expected.group(1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("legitimate")
  void acceptsLegitimateSource(Path file) throws IOException {
    assertThat(validator.validate(Files.readAllBytes(file)).violations()).isEmpty();
  }

  @Test
  void renamingVariablesDoesNotHelpAnAttack() throws IOException {
    for (Path file : attacks().toList()) {
      String renamed = Files.readString(file).replaceAll("\\bf\\b(?!['\"])", "some_function");
      assertThat(validator.validate(renamed).valid()).as("%s", file).isFalse();
    }
  }

  @Test
  void wrappingInAFunctionDoesNotHelpAnAttack() throws IOException {
    for (Path file : attacks().toList()) {
      String wrapped = "def wrapper():\n" + Files.readString(file).indent(4) + "\nwrapper()\n";
      boolean moduleOnly = file.getFileName().toString().contains("bound-later");
      assertThat(validator.validate(wrapped).valid() && !onlyRaisesInAFunction(file) && !moduleOnly)
          .as("%s", file)
          .isFalse();
    }
  }

  /** In a function these names are local, so that they can only raise UnboundLocalError. */
  private static boolean onlyRaisesInAFunction(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith("eval-conditional-binding")
        || name.startsWith("eval-deleted")
        || name.startsWith("eval-except-name")
        || name.startsWith("eval-function-before-binding");
  }
}
