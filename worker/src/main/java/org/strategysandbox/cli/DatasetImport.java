package org.strategysandbox.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code dataset import}. Reading feather files needs pyarrow, which the image has not, so this one
 * runs in a Python of the user's.
 */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a dataset of a FinLab cache folder (price#收盤價.feather).",
      "Needs a Python with pandas and pyarrow, such as the one where FinLab is installed. Pickles are refused: they run code when they are read."
    })
final class DatasetImport implements Callable<Integer> {
  private static final String NEEDS =
      "import sys, numpy, pandas, pyarrow; sys.exit(sys.version_info < (3, 10))";

  @Parameters(paramLabel = "CACHE", description = "FinLab's cache folder.")
  Path cache = Path.of("");

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "New folder.")
  Path out = Path.of("");

  @Option(
      names = "--id",
      required = true,
      description = "Id of the dataset, such as finlab-20250101.")
  String id = "";

  @Option(
      names = "--python",
      defaultValue = "python3",
      description =
          "The Python that reads the files (default: ${DEFAULT-VALUE}); it needs pandas and pyarrow.")
  String python = "python3";

  @Option(names = "--aliases", description = "Resolve keys that models invent unless told not to.")
  boolean aliases;

  @Option(names = "--tools", hidden = true, description = "Where the package dataset_tools is.")
  @Nullable Path tools;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  DatasetImport() {}

  @Override
  public Integer call() throws InterruptedException {
    if (!Files.isDirectory(cache)) {
      throw CliException.usage("There is no folder " + cache + ".", "Name FinLab's cache folder.");
    }
    Path sources = sources();
    if (start(List.of(python, "-s", "-c", NEEDS), null, true) != 0) {
      throw CliException.dependency(
          "'" + python + "' is no Python from 3.10 on with pandas and pyarrow.",
          "python3 -m venv import-venv && import-venv/bin/pip install pandas pyarrow; then --python import-venv/bin/python",
          null);
    }
    List<String> command =
        new ArrayList<>(List.of(python, "-s", "-m", "dataset_tools", "import", cache.toString()));
    command.addAll(List.of("--out", out.toString(), "--id", id));
    if (aliases) {
      command.add("--aliases");
    }
    if (json) {
      command.add("--json");
    }
    return start(command, sources, false);
  }

  /** Where the tool's sources are: beside the scripts. */
  private Path sources() {
    Path home = Path.of(System.getenv().getOrDefault("SANDBOX_HOME", ""));
    Path sources =
        (tools == null ? home.resolve("deploy/sandbox-image") : tools).toAbsolutePath().normalize();
    if (!Files.isDirectory(sources.resolve("dataset_tools"))) {
      throw CliException.dependency(
          "The import's Python code is not in " + sources + ".",
          "Call it as scripts/sandbox of a full checkout, or let SANDBOX_HOME name one.",
          null);
    }
    return sources;
  }

  /** The exit code; output goes to this process's streams unless it is quiet. */
  private int start(List<String> command, @Nullable Path path, boolean quiet)
      throws InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    if (path != null) {
      builder.environment().put("PYTHONPATH", path.toString());
    }
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    builder.environment().put("PYTHONIOENCODING", StandardCharsets.UTF_8.name());
    if (quiet) {
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    }
    Process process;
    try {
      process = builder.start();
      process.getOutputStream().close();
    } catch (IOException e) {
      throw CliException.dependency(
          "'" + python + "' cannot be started: " + e.getMessage() + ".",
          "--python names a Python with pandas and pyarrow.",
          e);
    }
    try {
      Thread errors = new Thread(() -> copy(process.getErrorStream(), System.err), "import-stderr");
      errors.start();
      copy(process.getInputStream(), System.out);
      errors.join();
      return process.waitFor();
    } finally {
      process.destroy();
    }
  }

  private static void copy(InputStream from, PrintStream to) {
    try {
      from.transferTo(to);
      to.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
