package org.strategysandbox.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * Entry point of {@code scripts/sandbox}: the commands and how their failures become exit codes.
 */
@Command(
    name = "sandbox",
    description =
        "Validates and runs untrusted trading strategies in hardened single-use containers.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 success, 1 a negative answer (rejected, failed), 2 wrong usage or configuration,",
      "3 a dependency (Docker, Kafka, image, dataset) is missing or down."
    },
    subcommands = {
      DoctorCommand.class,
      ConfigCommand.class,
      ValidateCommand.class,
      ExplainCommand.class,
      RunCommand.class,
      BrokerCommand.class,
      WorkerCommand.class,
      ReaperCommand.class,
      DockerProxyCommand.class,
      TopicsCommand.class,
      SubmitCommand.class,
      CancelCommand.class,
      ResultsCommand.class,
      ReplayCommand.class,
      LoopCommand.class,
      DatasetCommand.class,
      BenchCommand.class,
      RehearseCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Main implements Runnable {
  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Log everything, and print stack traces of failures.")
  boolean debug;

  Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    int exitCode = execute(arguments);
    System.exit(exitCode);
  }

  static int execute(String... arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    Main main = new Main();
    CommandLine commands =
        new CommandLine(main)
            .setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionStrategy(
                parsed -> {
                  LoggingSetup.initial(main.debug);
                  return new CommandLine.RunLast().execute(parsed);
                })
            .setExecutionExceptionHandler(
                (failure, command, parsed) ->
                    Failures.report(failure, main.debug, command.getErr()));
    return commands.execute(arguments);
  }

  @Override
  public void run() {
    throw CliException.usage("No command was given.", "See scripts/sandbox --help.");
  }

  /** Version of the jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"strategy sandbox " + (version == null ? "development" : version)};
    }
  }
}
