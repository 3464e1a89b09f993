package org.strategysandbox.validation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Renders docs/validation-coverage.md: what the corpus attacks, and where in the language. */
final class CoverageTable {
  private final StrategyValidator validator = new StrategyValidator(ValidationPolicy.builtIn());
  private final Map<String, Map<String, Integer>> positions = new TreeMap<>();
  private final Map<String, Map<String, Set<String>>> techniques = new TreeMap<>();
  private final Map<String, Integer> events = new TreeMap<>();
  private final Set<String> columns = new TreeSet<>();

  String render() throws IOException {
    for (Path file : Corpus.dangerous()) {
      add(file);
    }
    ProofTableTest.proofs()
        .values()
        .forEach(proof -> events.merge(proof.event().replaceAll(":.*", ""), 1, Integer::sum));
    int distinct =
        techniques.values().stream()
            .flatMap(rule -> rule.values().stream())
            .mapToInt(Set::size)
            .sum();
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # What the corpus covers

        Generated from `worker/src/test/resources/validation` by `mvn -pl worker -am test -Dtest=GeneratedPagesTest
        -Ddocs.write=true`; a test fails when it is out of date. A technique is what the validator names in its message; a
        position is the construct of the language in which it stands.

        * %d attacks, each proven to do harm by running it without validation: see `proofs.tsv` and `scripts/prove.sh`
        * %d refused constructs, whose harm cannot be shown by running them
        * %d legitimate sources
        * %d different pairs of technique and position

        ## What the attacks reach when nothing stops them

        | event | attacks |
        |---|---|
        """
            .formatted(
                Corpus.files(Corpus.ATTACKS).size(),
                Corpus.files(Corpus.REFUSED).size(),
                Corpus.files(Corpus.LEGITIMATE).size(),
                distinct));
    events.forEach((event, count) -> page.append("| %s | %d |%n".formatted(event, count)));
    matrix(page);
    list(page);
    return page.toString();
  }

  private void add(Path file) throws IOException {
    String rule = Corpus.expectedRule(file);
    String source = Corpus.text(file);
    Violation violation =
        validator.validate(java.nio.file.Files.readAllBytes(file)).violations().stream()
            .filter(v -> v.rule().equals(rule))
            .findFirst()
            .orElseThrow(() -> new AssertionError(file + " is not refused under " + rule));
    String position = SyntacticPosition.of(source, violation);
    columns.add(position);
    positions.computeIfAbsent(rule, r -> new TreeMap<>()).merge(position, 1, Integer::sum);
    techniques
        .computeIfAbsent(rule, r -> new TreeMap<>())
        .computeIfAbsent(violation.message().replace("|", "\\|"), m -> new TreeSet<>())
        .add(position);
  }

  private void matrix(StringBuilder page) {
    page.append("\n## Rules and positions\n\nNumber of files.\n\n| rule |");
    columns.forEach(column -> page.append(' ').append(column).append(" |"));
    page.append("\n|---|").append("---|".repeat(columns.size())).append('\n');
    positions.forEach(
        (rule, counts) -> {
          page.append("| `").append(rule).append("` |");
          columns.forEach(
              c ->
                  page.append(' ').append(counts.containsKey(c) ? counts.get(c) : "").append(" |"));
          page.append('\n');
        });
  }

  private void list(StringBuilder page) {
    page.append(
        "\n## Techniques and their positions\n\n| rule | technique | positions |\n|---|---|---|\n");
    techniques.forEach(
        (rule, found) ->
            found.forEach(
                (message, where) ->
                    page.append(
                        "| `%s` | %s | %s |%n"
                            .formatted(rule, message, String.join(", ", where)))));
  }
}
