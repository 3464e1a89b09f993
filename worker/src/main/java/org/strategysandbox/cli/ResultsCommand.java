package org.strategysandbox.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.strategysandbox.client.OutcomeListing;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.StrategySubmitted;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code results}: outcomes that were published. */
@Command(
    name = "results",
    mixinStandardHelpOptions = true,
    description =
        "Prints published outcomes, of all submissions or of those named; exit code 1 when one is missing.")
final class ResultsCommand implements Callable<Integer> {
  /** How outcomes are printed. */
  static final class Format {
    @Option(names = "--json", description = "Print one JSON line an outcome.")
    boolean json;

    @Option(names = "--csv", description = "Print a table with commas.")
    boolean csv;

    Format() {}
  }

  @Parameters(arity = "0..*", paramLabel = "ID", description = "Submission ids (default: all).")
  List<String> ids = List.of();

  @Mixin ConfigOptions options = new ConfigOptions();

  @ArgGroup Format format = new Format();

  @Option(names = "--follow", description = "Go on and print outcomes as they come.")
  boolean follow;

  @Mixin ReportOption report = new ReportOption();

  ResultsCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    for (String id : ids) {
      if (!StrategySubmitted.isValidId(id)) {
        throw CliException.usage(
            "'" + id + "' is no submission id", "Ids have letters, digits, - and _.");
      }
    }
    SandboxConfig config = options.load().config();
    Set<String> wanted = new LinkedHashSet<>(ids);
    OutcomePrinter printer = new OutcomePrinter(format.json, new EventCodec(Clock.systemUTC()));
    OutcomeCsv csv = new OutcomeCsv();
    if (format.csv) {
      System.out.println(csv.header());
    }
    try (OutcomeListing listing =
        OutcomeListing.open(KafkaWiring.settings(config), Instant.EPOCH)) {
      java.util.function.Consumer<org.strategysandbox.kafka.SeenOutcome> print =
          seen -> {
            report.add(seen.outcome());
            if (format.csv) {
              System.out.println(csv.line(seen.outcome()));
            } else {
              printer.print(seen.outcome());
            }
          };
      if (follow) {
        listing.follow(wanted, print);
        return 0;
      }
      Set<String> missing = listing.list(wanted, Duration.ofMinutes(2), print);
      report.write();
      missing.forEach(id -> System.err.println(id + ": no outcome yet"));
      return missing.isEmpty() ? 0 : CliException.NEGATIVE;
    }
  }
}
