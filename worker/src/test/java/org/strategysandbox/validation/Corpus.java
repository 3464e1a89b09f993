package org.strategysandbox.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sources under src/test/resources/validation: attacks (each proven to do harm), refused
 * (constructs whose harm cannot be shown) and legitimate.
 */
final class Corpus {
  static final Path FOLDER = Path.of("src/test/resources/validation");
  static final String ATTACKS = "attacks";
  static final String REFUSED = "refused";
  static final String LEGITIMATE = "legitimate";

  private static final Pattern EXPECTED = Pattern.compile("^# rule: (\\S+)$", Pattern.MULTILINE);

  private Corpus() {}

  /** The files of one part, by name. */
  static List<Path> files(String part) {
    Path folder = FOLDER.resolve(part);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".py")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything that must be refused. */
  static List<Path> dangerous() {
    List<Path> files = new ArrayList<>(files(ATTACKS));
    files.addAll(files(REFUSED));
    return files;
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** The rule that a dangerous file names in its line {@code # rule: …}. */
  static String expectedRule(Path file) {
    Matcher expected = EXPECTED.matcher(text(file));
    if (!expected.find()) {
      throw new AssertionError(file + " has no line '# rule: …'");
    }
    return expected.group(1);
  }
}
