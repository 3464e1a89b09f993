package org.strategysandbox.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pages that repeat what the code or the corpus knows say the same. */
class GeneratedPagesTest {
  private static final Path COVERAGE = Path.of("../docs/validation-coverage.md");
  private static final Path RULES = Path.of("../docs/validation.md");

  @Test
  void theCoveragePageIsCurrent() throws IOException {
    String page = new CoverageTable().render();
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(COVERAGE, page);
    }
    assertThat(Files.readString(COVERAGE)).as("write it with -Ddocs.write=true").isEqualTo(page);
  }

  @Test
  void thePageOfRulesSaysWhatTheRulesSay() throws IOException {
    String page = Files.readString(RULES);
    Matcher heading = Pattern.compile("^### `([a-z-]+)`$", Pattern.MULTILINE).matcher(page);
    List<String> documented = new ArrayList<>();
    while (heading.find()) {
      documented.add(heading.group(1));
    }
    assertThat(documented)
        .containsExactly(Arrays.stream(Rule.values()).map(Rule::id).toArray(String[]::new));
    for (Rule rule : Rule.values()) {
      String section = section(page, rule);
      assertThat(section).as("%s", rule.id()).contains(words(rule.reason()));
      assertThat(section.toLowerCase(java.util.Locale.ROOT))
          .as("%s", rule.id())
          .contains("instead: " + words(rule.hint()).toLowerCase(java.util.Locale.ROOT));
    }
  }

  private static String section(String page, Rule rule) {
    String from = page.substring(page.indexOf("### `" + rule.id() + "`") + 1);
    int next = from.indexOf("\n### ");
    return words(next < 0 ? from : from.substring(0, next));
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ").replace("`", "").strip();
  }
}
