package org.strategysandbox.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.sandbox.ToolSpec.Mount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code dataset}: makes and checks datasets; the Python parts run inside the image, so the host
 * needs none, but for the import.
 */
@Command(
    name = "dataset",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Makes, imports, verifies and describes datasets.",
    subcommands = {
      DatasetCommand.Make.class,
      DatasetImport.class,
      DatasetCommand.Verify.class,
      DatasetCommand.Describe.class,
      DatasetCommand.Coverage.class
    })
final class DatasetCommand implements Callable<Integer> {
  private static final String DATASET = "/dataset";

  DatasetCommand() {}

  @Override
  public Integer call() {
    throw CliException.usage("Which dataset command?", "See scripts/sandbox dataset --help.");
  }

  /** What all of them share. */
  private abstract static class Tool implements Callable<Integer> {
    @Mixin ConfigOptions options = new ConfigOptions();

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    int run(SandboxConfig config, List<String> arguments, List<Mount> mounts, Path owner) {
      List<String> all = new ArrayList<>(arguments);
      if (json) {
        all.add("--json");
      }
      return DatasetTool.run(config, all, mounts, owner);
    }
  }

  /** An existing dataset: the one named, else the configured one. */
  private abstract static class OnDataset extends Tool {
    @Option(
        names = "--dataset",
        paramLabel = "DIR",
        description = "The dataset (default: dataset.worker_path).")
    @Nullable Path dataset;

    Mount mount(SandboxConfig config, @Nullable Path named) {
      Path given = named == null ? dataset : named;
      Path seen = given == null ? config.dataset().workerPath() : given;
      if (!Files.isDirectory(seen)) {
        throw CliException.dependency(
            "There is no dataset in " + seen + ".",
            "Make one: scripts/sandbox dataset make --out " + seen,
            null);
      }
      Path daemon =
          given == null ? config.dataset().daemonPath() : given.toAbsolutePath().normalize();
      return new Mount(daemon.toString(), DATASET, false);
    }
  }

  /** {@code dataset make}. */
  @Command(
      name = "make",
      mixinStandardHelpOptions = true,
      description = "Makes a deterministic synthetic market; the same options give the same bytes.")
  static final class Make extends Tool {
    @Option(
        names = "--out",
        paramLabel = "DIR",
        description = "New folder (default: dataset.worker_path).")
    @Nullable Path out;

    @Option(
        names = "--stocks",
        defaultValue = "300",
        description = "Number of stocks (default: ${DEFAULT-VALUE}).")
    int stocks;

    @Option(
        names = "--years",
        defaultValue = "8",
        description = "Number of years (default: ${DEFAULT-VALUE}).")
    int years;

    @Option(
        names = "--end",
        defaultValue = "2024-12-31",
        description = "Last calendar day (default: ${DEFAULT-VALUE}).")
    String end = "2024-12-31";

    @Option(
        names = "--seed",
        defaultValue = "7",
        description = "Seed of its random numbers (default: ${DEFAULT-VALUE}).")
    long seed;

    @Option(
        names = "--id",
        description = "Id of the dataset (default: made from the other options).")
    @Nullable String id;

    @Option(
        names = "--no-aliases",
        description = "Leave keys that models invent unknown unless asked for.")
    boolean noAliases;

    Make() {}

    @Override
    public Integer call() throws IOException {
      SandboxConfig config = options.load().config();
      Path chosen = out;
      Path target =
          (chosen == null ? config.dataset().workerPath() : chosen).toAbsolutePath().normalize();
      Path parent = target.getParent();
      if (parent == null || Files.exists(target)) {
        throw CliException.usage(
            target + " exists already.",
            "Datasets are immutable: name a new folder, or remove this one.");
      }
      Files.createDirectories(parent);
      List<String> arguments =
          new ArrayList<>(
              List.of(
                  "make",
                  "--out=/out/" + target.getFileName(),
                  "--stocks=" + stocks,
                  "--years=" + years,
                  "--end=" + end,
                  "--seed=" + seed));
      String named = id;
      if (named != null) {
        arguments.add("--id=" + named);
      }
      if (noAliases) {
        arguments.add("--no-aliases");
      }
      return run(config, arguments, List.of(new Mount(parent.toString(), "/out", true)), parent);
    }
  }

  /** {@code dataset verify}. */
  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description =
          "Checks every file of a dataset against its manifest; exit code 1 when something is wrong.")
  static final class Verify extends OnDataset {
    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The dataset.")
    @Nullable Path directory;

    Verify() {}

    @Override
    public Integer call() {
      SandboxConfig config = options.load().config();
      return run(
          config,
          List.of("verify", DATASET),
          List.of(mount(config, directory)),
          Path.of("/proc/self"));
    }
  }

  /** {@code dataset describe}. */
  @Command(
      name = "describe",
      mixinStandardHelpOptions = true,
      description = "Lists the keys of a dataset with their ranges.")
  static final class Describe extends OnDataset {
    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The dataset.")
    @Nullable Path directory;

    Describe() {}

    @Override
    public Integer call() {
      SandboxConfig config = options.load().config();
      return run(
          config,
          List.of("describe", DATASET),
          List.of(mount(config, directory)),
          Path.of("/proc/self"));
    }
  }

  /** {@code dataset coverage}. */
  @Command(
      name = "coverage",
      mixinStandardHelpOptions = true,
      description =
          "Which keys do these strategies need, and which are missing? Exit code 1 when one is missing.")
  static final class Coverage extends OnDataset {
    @Parameters(
        arity = "1..*",
        paramLabel = "FILE",
        description = "A .py file, a .jsonl file, a folder, or -.")
    List<String> files = List.of();

    @Option(
        names = "--code-field",
        defaultValue = "code",
        description = "JSONL field of the source (default: ${DEFAULT-VALUE}).")
    String codeField = "code";

    @Option(
        names = "--id-field",
        defaultValue = "id",
        description = "JSONL field of the name (default: ${DEFAULT-VALUE}).")
    String idField = "id";

    @Option(names = "--no-aliases", description = "Count keys that models invent as missing.")
    boolean noAliases;

    Coverage() {}

    @Override
    public Integer call() throws IOException {
      SandboxConfig config = options.load().config();
      List<Mount> mounts = new ArrayList<>(List.of(mount(config, null)));
      List<String> arguments =
          new ArrayList<>(
              List.of("coverage", "--code-field=" + codeField, "--id-field=" + idField));
      if (noAliases) {
        arguments.add("--no-aliases");
      }
      arguments.add(DATASET);
      Path standardInput = null;
      try {
        for (String file : files) {
          Path path = Path.of(file).toAbsolutePath().normalize();
          if (file.equals("-")) {
            standardInput = Files.createTempFile("strategy", ".py");
            Files.write(standardInput, System.in.readAllBytes());
            path = standardInput;
          } else if (!Files.exists(path)) {
            throw CliException.usage("There is no file or folder " + file, "Check the path.");
          }
          String target = "/input/" + mounts.size() + "/" + path.getFileName();
          mounts.add(new Mount(path.toString(), target, false));
          arguments.add(target);
        }
        return run(config, arguments, mounts, Path.of("/proc/self"));
      } finally {
        if (standardInput != null) {
          Files.deleteIfExists(standardInput);
        }
      }
    }
  }
}
