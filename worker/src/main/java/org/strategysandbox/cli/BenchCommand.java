package org.strategysandbox.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.bench.BenchException;
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

  BenchCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    if (!quick) {
      throw CliException.usage("Only --quick is there.", "Add --quick.");
    }
    try (BenchWiring wiring = BenchWiring.open(options, samples)) {
      QuickResult result =
          new QuickBench(wiring.setup(), QuickBench.QuickSize.NORMAL, BenchCommand::progress)
              .run();
      System.out.print(json ? result.json() + "\n" : result.table());
      return 0;
    } catch (BenchException e) {
      throw CliException.dependency(
          String.valueOf(e.getMessage()), "`scripts/sandbox doctor` looks closer.", e);
    }
  }

  private static void progress(String what) {
    System.err.println("... " + what);
  }
}
