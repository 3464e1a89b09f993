package org.strategysandbox.cli;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.config.Durations;
import org.strategysandbox.loop.Candidate;
import org.strategysandbox.loop.CandidateSource;
import org.strategysandbox.loop.GeneratorProcess;
import org.strategysandbox.loop.ListedCandidates;
import org.strategysandbox.loop.SourceException;
import org.strategysandbox.loop.StreamedCandidates;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where a loop's strategies come from: files, standard input, or a command that writes them. */
final class LoopOptions {
  private static final int MOST_SHOWN = 500;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description =
          "A .py file, a .jsonl file, a folder of .py files, or - for JSON lines on standard input.")
  List<String> files = List.of();

  @Option(
      names = "--generator",
      paramLabel = "COMMAND",
      description =
          "Shell command that writes the strategies: one line of JSON in, one out, for each iteration (docs/loop.md).")
  @Nullable String generator;

  @Option(
      names = "--generator-timeout",
      paramLabel = "10m",
      defaultValue = "10m",
      description = "Longest wait for one strategy of the generator (default: ${DEFAULT-VALUE}).")
  String generatorTimeout = "10m";

  @Option(
      names = "--results",
      paramLabel = "N",
      defaultValue = "10",
      description =
          "How many of the latest results the generator is told of (default: ${DEFAULT-VALUE}).")
  int results = 10;

  @Option(
      names = "--code-field",
      defaultValue = "code",
      description = "Field of a JSON line that holds the source (default: ${DEFAULT-VALUE}).")
  String codeField = "code";

  @Option(
      names = "--id-field",
      defaultValue = "id",
      description = "Field of a JSON line that holds the name (default: ${DEFAULT-VALUE}).")
  String idField = "id";

  LoopOptions() {}

  /**
   * Opens the source.
   *
   * @throws CliException there is none, or it cannot be read
   */
  CandidateSource open() {
    String command = generator;
    if ((command == null) == files.isEmpty()) {
      throw CliException.usage(
          "A loop needs files or a generator, one of them.",
          "Name files or a folder, - for standard input, or --generator COMMAND.");
    }
    if (results < 0 || results > 1000) {
      throw CliException.usage("--results must be from 0 to 1000, not " + results, "Leave it out.");
    }
    if (command != null) {
      return generator(command);
    }
    if (files.equals(List.of("-"))) {
      return new StreamedCandidates(System.in, codeField, idField);
    }
    StrategySources sources = new StrategySources();
    sources.files = files;
    sources.codeField = codeField;
    sources.idField = idField;
    return new ListedCandidates(
        sources.read().stream().map(s -> new Candidate(s.id(), s.code())).toList());
  }

  private CandidateSource generator(String command) {
    Duration timeout;
    try {
      timeout = Durations.parse(generatorTimeout);
    } catch (IllegalArgumentException e) {
      throw CliException.usage(
          "--generator-timeout " + generatorTimeout + " " + e.getMessage(),
          "Write for example 10m.");
    }
    try {
      return GeneratorProcess.start(
          command, timeout, results, line -> System.err.println("generator: " + shown(line)));
    } catch (SourceException e) {
      throw CliException.dependency(String.valueOf(e.getMessage()), "Check --generator.", e);
    }
  }

  /** A line of anybody's text: bounded, and nothing that moves the cursor. */
  private static String shown(String line) {
    return Printable.line(line.length() <= MOST_SHOWN ? line : line.substring(0, MOST_SHOWN) + "…");
  }
}
