package org.strategysandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Links lead somewhere, and every command that a page shows is one that exists. */
class DocumentationPagesTest {
  private static final Path ROOT =
      Path.of(System.getProperty("basedir", ".")).resolve("..").toAbsolutePath().normalize();
  private static final Set<String> NOT_OURS = Set.of(".sandbox", "target", ".git", ".venv");
  private static final Pattern LINK = Pattern.compile("\\[[^]\\[]*]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.*)$");
  private static final Pattern FENCE = Pattern.compile("(?ms)^```[a-z]*\\n(.*?)^```");

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(
              file ->
                  Stream.of(ROOT.relativize(file).toString().split("/"))
                      .noneMatch(NOT_OURS::contains))
          .sorted()
          .toList();
    }
  }

  @Test
  void everyLinkLeadsToAFileAndAHeading() throws IOException {
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Path page : pages()) {
      Matcher link = LINK.matcher(FENCE.matcher(Files.readString(page)).replaceAll(""));
      while (link.find()) {
        links++;
        String target = link.group(1);
        if (!target.matches("(https?|mailto):.*") && !leadsSomewhere(page, target)) {
          broken.add(ROOT.relativize(page) + ": " + target);
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(links).isGreaterThan(100);
  }

  private static boolean leadsSomewhere(Path page, String target) throws IOException {
    int hash = target.indexOf('#');
    String path = hash < 0 ? target : target.substring(0, hash);
    Path file = path.isEmpty() ? page : page.resolveSibling(path).normalize();
    if (!file.startsWith(ROOT) || !Files.exists(file)) {
      return false;
    }
    return hash < 0 || anchors(file).contains(target.substring(hash + 1));
  }

  /** As GitHub makes them from headings. */
  private static Set<String> anchors(Path file) throws IOException {
    return HEADING
        .matcher(FENCE.matcher(Files.readString(file)).replaceAll(""))
        .results()
        .map(
            heading ->
                heading
                    .group(1)
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-'))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Words of each command line in a page's blocks, joined where a line goes on. */
  private static List<List<String>> commands(Path page) throws IOException {
    List<List<String>> commands = new ArrayList<>();
    FENCE
        .matcher(Files.readString(page))
        .results()
        .flatMap(block -> block.group(1).replace("\\\n", " ").lines())
        .map(line -> line.replaceFirst("\\s#.*$", "").replaceFirst("^\\$ ", "").strip())
        .forEach(
            line -> {
              List<String> words = words(line);
              while (!words.isEmpty() && words.get(0).matches("[A-Z_]+=.*")) {
                words.remove(0);
              }
              if (!words.isEmpty() && words.get(0).matches("scripts/[a-z_./]+")) {
                commands.add(words);
              }
            });
    return commands;
  }

  /** Up to a pipe or a redirection; quotes keep words together. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)").matcher(line);
    while (word.find()) {
      String text =
          Stream.of(word.group(1), word.group(2), word.group(3))
              .filter(Objects::nonNull)
              .findFirst()
              .orElse("");
      if (word.group(3) != null && text.matches("[|>&;].*|2>.*")) {
        break;
      }
      words.add(text);
    }
    return words;
  }

  @Test
  void everyCommandThatAPageShowsIsUnderstood() throws IOException {
    List<String> wrong = new ArrayList<>();
    int seen = 0;
    for (Path page : pages()) {
      for (List<String> command : commands(page)) {
        seen++;
        String problem = problem(command);
        if (!problem.isEmpty()) {
          wrong.add(ROOT.relativize(page) + ": " + String.join(" ", command) + ": " + problem);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(seen).isGreaterThan(40);
  }

  private static String problem(List<String> command) throws IOException {
    Path script = ROOT.resolve(command.get(0));
    if (!Files.isExecutable(script)) {
      return "is no script";
    }
    if (command.get(0).equals("scripts/sandbox")) {
      try {
        new CommandLine(new Main())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .parseArgs(command.subList(1, command.size()).toArray(String[]::new));
        return "";
      } catch (CommandLine.ParameterException e) {
        return String.valueOf(e.getMessage());
      }
    }
    String source = Files.readString(script);
    return command.stream()
        .skip(1)
        .filter(word -> word.startsWith("--"))
        .filter(option -> !source.contains(option))
        .map(option -> "has no option " + option)
        .findFirst()
        .orElse("");
  }
}
