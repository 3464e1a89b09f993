package org.strategysandbox.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parser against the CPython of the sandbox image. */
@Tag("docker")
class DifferentialTest {
  private static final int MUTANTS = Integer.getInteger("differential.mutants", 4_000);

  private static final Path PAGE = Path.of("../docs/validation-differences.md");
  private static final Pattern BLOCK = Pattern.compile("```python\\n(.*?)```", Pattern.DOTALL);

  @TempDir Path scratch;

  @Test
  void readsTheStandardLibraryAsCPythonDoes() throws IOException, InterruptedException {
    List<String> differences = new ArrayList<>();
    int[] counts = new int[2];
    ImagePython.run(
        ImagePython.nothing(scratch),
        answer -> {
          counts[0]++;
          counts[1] += answer.get("facts").size();
          differences.addAll(differences(answer, answer.get("source").asText()));
        },
        "facts.py",
        "--library");
    System.out.printf("%,d files, %,d positions%n", counts[0], counts[1]);
    Files.write(Path.of("target/differences.txt"), differences);
    assertThat(counts[0]).isGreaterThan(400);
    assertThat(differences).isEmpty();
  }

  @Test
  void acceptsAndRefusesDamagedSourcesAsCPythonDoes() throws IOException, InterruptedException {
    Map<String, String> sources = new LinkedHashMap<>();
    FuzzInput.Maker maker = new FuzzInput.Maker();
    for (long seed = FuzzTest.SEED; sources.size() < MUTANTS; seed++) {
      String name = String.valueOf(seed);
      decoded(maker.make(seed)).ifPresent(text -> sources.put(name, text));
    }
    List<String> differences = new ArrayList<>();
    int[] refused = new int[1];
    ImagePython.run(
        written(sources),
        answer -> {
          refused[0] += answer.get("error").isNull() ? 0 : 1;
          differences.addAll(
              differences(answer, sources.getOrDefault(answer.get("name").asText(), "")));
        },
        "facts.py");
    Files.write(Path.of("target/differences-damaged.txt"), differences);
    System.out.printf("%,d sources, of which CPython refuses %,d%n", sources.size(), refused[0]);
    assertThat(differences).isEmpty();
  }

  @Test
  void theKnownDifferencesAreAsThePageSays() throws IOException, InterruptedException {
    String page = Files.readString(PAGE);
    int middle = page.indexOf("## CPython refuses");
    Map<String, String> sources = new LinkedHashMap<>();
    Matcher block = BLOCK.matcher(page);
    while (block.find()) {
      String name = block.start() < middle ? "we refuse " : "CPython refuses ";
      sources.put(name + sources.size(), block.group(1));
    }
    assertThat(middle).isPositive();
    assertThat(sources).hasSizeGreaterThan(5);
    StrategyValidator validator = new StrategyValidator(ValidationPolicy.builtIn());
    ImagePython.run(
        written(sources),
        answer -> {
          String name = answer.get("name").asText();
          String source = sources.getOrDefault(name, "");
          boolean weRefuse = name.startsWith("we");
          assertThat(answer.get("compiles").asBoolean())
              .as("CPython:%n%s", source)
              .isEqualTo(weRefuse);
          assertThat(validator.validate(source).valid())
              .as("validator:%n%s", source)
              .isNotEqualTo(weRefuse);
        },
        "facts.py");
  }

  /** Empty for what is refused before the parser gets it, which cannot be compared. */
  private static Optional<String> decoded(FuzzInput input) {
    try {
      return Optional.of(SourceGuard.decode(input.source()).text());
    } catch (SourceRejectedException refusedBeforeParsing) {
      return Optional.empty();
    }
  }

  private Path written(Map<String, String> sources) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    Path file = scratch.resolve("sources.jsonl");
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (Map.Entry<String, String> source : sources.entrySet()) {
        writer.write(
            mapper.writeValueAsString(
                Map.of("name", source.getKey(), "source", source.getValue())));
        writer.newLine();
      }
    }
    return file;
  }

  private static List<String> differences(JsonNode cpython, String source) {
    String name = cpython.get("name").asText();
    String error = cpython.get("error").asText("");
    List<String> ours;
    try {
      ours = SyntaxFacts.of(source);
    } catch (SourceRejectedException rejection) {
      return error.isEmpty()
          ? List.of(name + ": only we refuse: " + rejection.reason())
          : List.of();
    }
    if (error.contains("for integer string conversion")) {
      return List.of(); // a limit of its own, see the page
    }
    if (!error.isEmpty()) {
      return List.of(name + ": only CPython refuses: " + error);
    }
    Set<String> theirs = new HashSet<>();
    cpython.get("facts").forEach(fact -> theirs.add(fact.asText()));
    List<String> differences = new ArrayList<>();
    Set<String> known = new HashSet<>(ours);
    ours.stream()
        .filter(f -> !theirs.contains(f))
        .forEach(f -> differences.add(name + ": ours " + f));
    theirs.stream()
        .filter(f -> !known.contains(f))
        .sorted()
        .forEach(f -> differences.add(name + ": theirs " + f));
    if (differences.isEmpty() && ours.size() != cpython.get("facts").size()) {
      differences.add(name + ": ours has " + ours.size() + " facts");
    }
    return differences;
  }
}
