package org.strategysandbox.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.config.Durations;
import org.strategysandbox.deadletter.LetterFilter;
import org.strategysandbox.event.DeadLetterReason;
import org.strategysandbox.event.StrategySubmitted;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which dead letters a command is about. */
final class LetterOptions {
  @Parameters(arity = "0..*", paramLabel = "ID", description = "Submission ids (default: all).")
  List<String> ids = List.of();

  @Option(
      names = "--reason",
      paramLabel = "REASON",
      split = ",",
      description = "Only those given up for this reason, for example retries_exhausted.")
  List<String> reasons = List.of();

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description =
          "Only those given up since: an ISO 8601 time in UTC, or how long ago, as 90m or 2d.")
  @Nullable String since;

  @Option(names = "--until", paramLabel = "TIME", description = "Only those given up before.")
  @Nullable String until;

  LetterOptions() {}

  /**
   * The filter that they make.
   *
   * @throws CliException an option cannot be understood
   */
  LetterFilter filter(Instant now) {
    for (String id : ids) {
      if (!StrategySubmitted.isValidId(id) && !id.startsWith("unreadable-")) {
        throw CliException.usage(
            "'" + Printable.line(id) + "' is no submission id",
            "Ids have letters, digits, - and _.");
      }
    }
    return new LetterFilter(
        new LinkedHashSet<>(ids),
        reasons(),
        time("--since", since, now),
        time("--until", until, now));
  }

  private Set<DeadLetterReason> reasons() {
    Set<DeadLetterReason> chosen = EnumSet.noneOf(DeadLetterReason.class);
    for (String name : reasons) {
      chosen.add(
          Arrays.stream(DeadLetterReason.values())
              .filter(reason -> reason.wireName().equals(name))
              .findFirst()
              .orElseThrow(
                  () ->
                      CliException.usage(
                          "--reason " + Printable.line(name) + " does not exist",
                          "There are "
                              + Arrays.stream(DeadLetterReason.values())
                                  .map(DeadLetterReason::wireName)
                                  .collect(Collectors.joining(", "))
                              + ".")));
    }
    return chosen;
  }

  private static @Nullable Instant time(String option, @Nullable String text, Instant now) {
    if (text == null) {
      return null;
    }
    try {
      return Instant.parse(text);
    } catch (DateTimeException notATime) {
      try {
        return now.minus(Durations.parse(text));
      } catch (IllegalArgumentException e) {
        throw CliException.usage(
            option + " " + Printable.line(text) + " is neither a time nor a duration",
            "Write for example 2026-03-01T08:00:00Z, or 90m for 90 minutes ago.");
      }
    }
  }
}
