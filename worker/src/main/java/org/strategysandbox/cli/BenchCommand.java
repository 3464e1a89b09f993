package org.strategysandbox.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.bench.BenchException;
import org.strategysandbox.bench.FullBench;
import org.strategysandbox.bench.QuickBench;
import org.strategysandbox.bench.QuickResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench}: measures the product on this machine. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Measures what the sandbox adds to a strategy's own work, through the configured broker and on topics of its own.",
      "Needs the broker of kafka.bootstrap_servers; scripts/bench.sh starts one by itself. The comparison with a direct"
          + " process needs root on the Docker daemon's machine and is left out otherwise."
    })
final class BenchCommand implements Callable<Integer> {
  @Mixin ConfigOptions options = new ConfigOptions();

  @Option(names = "--quick", description = "Only the most important figures: at most five minutes.")
  boolean quick;

  @Option(names = "--json", description = "With --quick: print one JSON line.")
  boolean json;

  @Option(
      names = "--samples",
      paramLabel = "DIR",
      description = "Sample strategies with their expected.tsv (default: the project's samples/).")
  @Nullable Path samples;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "docs/benchmarks",
      description = "Without --quick: where the pages are written (default: ${DEFAULT-VALUE}).")
  Path out = Path.of("docs/benchmarks");

  @Option(
      names = "--only",
      paramLabel = "PAGE",
      split = ",",
      description = "Without --quick: only these pages: phases, overhead, end-to-end, endurance.")
  List<String> only = FullBench.names();

  @Option(
      names = "--runs",
      defaultValue = "1000",
      description = "Without --quick: submissions in a row (default: ${DEFAULT-VALUE}).")
  int runs;

  BenchCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    check();
    try (BenchWiring wiring = BenchWiring.open(options, samples)) {
      if (quick) {
        QuickResult result =
            new QuickBench(wiring.setup(), QuickBench.QuickSize.NORMAL, BenchCommand::progress)
                .run();
        System.out.print(json ? result.json() + "\n" : result.table());
      } else {
        new FullBench(wiring.setup(), out, runs, BenchCommand::progress).run(only);
        System.out.println("written: " + out);
      }
      return 0;
    } catch (BenchException e) {
      throw CliException.dependency(
          String.valueOf(e.getMessage()), "`scripts/sandbox doctor` looks closer.", e);
    }
  }

  private void check() {
    if (json && !quick) {
      throw CliException.usage("--json is the output of --quick.", "Add --quick.");
    }
    if (runs < 1) {
      throw CliException.usage("--runs must be at least 1, not " + runs, "The default is 1000.");
    }
    List<String> unknown = only.stream().filter(page -> !FullBench.names().contains(page)).toList();
    if (!unknown.isEmpty()) {
      throw CliException.usage(
          "There is no page " + String.join(", ", unknown) + ".",
          "--only takes " + String.join(", ", FullBench.names()) + ".");
    }
  }

  private static void progress(String what) {
    System.err.println("... " + what);
  }
}
