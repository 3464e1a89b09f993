package org.strategysandbox.containment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One attempt to break out or to dodge a limit: a file of Python with a header.
 *
 * @param name group and name
 * @param how the way it takes
 * @param effect what must not happen; the code prints ESCAPED when it sees that it did
 * @param outcomes failure kinds of which one must be reported
 * @param prints what the code must have printed to prove that it ran, empty for nothing
 * @param wallMillis limit of this run
 * @param files names of the files that may leave; with a question mark: or nothing
 */
record Attempt(
    String name,
    String how,
    String effect,
    List<String> outcomes,
    String prints,
    long wallMillis,
    String files,
    String code) {

  private static final Path FOLDER = Path.of("src/test/resources/containment");
  private static final Pattern HEADER = Pattern.compile("^# ([A-Z][a-z ]*): (.*)$");
  private static final long DEFAULT_WALL_MILLIS = 15_000;

  static List<Attempt> all() throws IOException {
    String prelude = Files.readString(FOLDER.resolve("prelude.py"));
    try (Stream<Path> files = Files.walk(FOLDER.resolve("attempts"))) {
      return files
          .filter(file -> file.toString().endsWith(".py"))
          .sorted()
          .map(file -> read(file, prelude))
          .toList();
    }
  }

  private static Attempt read(Path file, String prelude) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    Map<String, String> header = new HashMap<>();
    for (String line : text.lines().toList()) {
      Matcher matcher = HEADER.matcher(line);
      if (!matcher.matches()) {
        break;
      }
      header.put(matcher.group(1), matcher.group(2).strip());
    }
    String prints = header.getOrDefault("Prints", "held");
    return new Attempt(
        file.getParent().getFileName() + "/" + file.getFileName().toString().replace(".py", ""),
        required(header, "How", file),
        required(header, "Must not happen", file),
        List.of(required(header, "Outcome", file).split(" \\| ")),
        prints.equals("nothing") ? "" : prints,
        header.containsKey("Wall")
            ? Long.parseLong(header.get("Wall").replace("s", "")) * 1_000
            : DEFAULT_WALL_MILLIS,
        header.getOrDefault("Files", ""),
        prelude + text);
  }

  private static String required(Map<String, String> header, String name, Path file) {
    String value = header.get(name);
    if (value == null) {
      throw new IllegalStateException(file + " has no line '# " + name + ": …'");
    }
    return value;
  }
}
