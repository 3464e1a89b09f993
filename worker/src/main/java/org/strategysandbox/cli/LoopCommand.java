package org.strategysandbox.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.config.RunMode;
import org.strategysandbox.loop.AutonomousLoop;
import org.strategysandbox.loop.CandidateSource;
import org.strategysandbox.loop.HistoryException;
import org.strategysandbox.loop.HistoryFile;
import org.strategysandbox.loop.LoopProgress;
import org.strategysandbox.loop.LoopStoppedException;
import org.strategysandbox.loop.SourceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code loop}: strategies one after another, with a history that it can go on with. */
@Command(
    name = "loop",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the autonomous loop over a source of strategies and keeps history, champion and leaderboard.",
      "config/learning_system.yaml says how strategies are run; without it the sandbox is off. The same command with the"
          + " same history goes on where a loop ended, however it ended. The first SIGTERM or SIGINT stops after the running"
          + " iteration, a second at once."
    })
final class LoopCommand implements Callable<Integer> {
  @Mixin LoopOptions source = new LoopOptions();
  @Mixin ConfigOptions options = new ConfigOptions();
  @Mixin PolicyOptions policy = new PolicyOptions();
  @ParentCommand Main main = new Main();

  @Option(
      names = "--learning-config",
      paramLabel = "FILE",
      description =
          "The caller's configuration (default: config/learning_system.yaml, which may be missing). --set sandbox.KEY=VALUE overrides it.")
  @Nullable Path learningConfig;

  @Option(
      names = "--mode",
      description =
          "queue, sandbox or direct, whatever the configuration says; switches the sandbox on.")
  @Nullable RunMode mode;

  @Option(
      names = "--iterations",
      paramLabel = "N",
      defaultValue = "10",
      description = "Iterations in all, those in the history included (default: ${DEFAULT-VALUE}).")
  int iterations = 10;

  @Option(
      names = "--history",
      paramLabel = "FILE",
      defaultValue = "loop_history.jsonl",
      description =
          "History, a JSON line an event, gone on with if there (default: ${DEFAULT-VALUE}).")
  Path history = Path.of("loop_history.jsonl");

  @Option(
      names = "--rank-by",
      paramLabel = "METRIC",
      defaultValue = "daily_sharpe",
      description = "Metric that makes the champion; more is better (default: ${DEFAULT-VALUE}).")
  String rankBy = "daily_sharpe";

  @Option(
      names = "--verify",
      description = "Check each success for look-ahead; one that looks ahead is not ranked.")
  boolean verify;

  @Option(names = "--report", paramLabel = "out.html", description = "Write a self-contained page.")
  @Nullable Path report;

  @Option(names = "--json", description = "Print each iteration's line of history.")
  boolean json;

  @Option(
      names = "--monitor",
      description = "Serve /metrics as configured in monitoring while the loop runs.")
  boolean monitor;

  LoopCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    if (iterations < 1) {
      throw CliException.usage(
          "--iterations must be at least 1, not " + iterations, "The default is 10.");
    }
    LoopWiring wiring = LoopWiring.load(options, learningConfig, mode);
    if (Terminal.isStderrTerminal()) {
      LoggingSetup.initial(main.debug);
    } else {
      LoggingSetup.service(wiring.config().logging(), main.debug);
    }
    // Before anything else is set up: a history that cannot be written makes all of it useless.
    try (HistoryFile file = HistoryFile.open(history)) {
      return run(wiring, file);
    } catch (HistoryException e) {
      throw CliException.dependency(
          String.valueOf(e.getMessage()), "docs/loop.md describes it.", e);
    }
  }

  private int run(LoopWiring wiring, HistoryFile file) throws InterruptedException {
    LoopConsole console =
        new LoopConsole(
            System.out, System.err, Terminal.isStderrTerminal(), json, iterations, rankBy);
    AtomicBoolean stop = new AtomicBoolean();
    try (CandidateSource candidates = source.open();
        LoopMonitoring monitoring = LoopMonitoring.start(wiring.config(), monitor, console);
        LoopWiring.Running running = wiring.start(policy.validator(), monitoring)) {
      AutonomousLoop loop =
          new AutonomousLoop(
              new AutonomousLoop.LoopSettings(iterations, rankBy, verify),
              candidates,
              file,
              running.runner(),
              running.unfit(),
              Clock.systemUTC(),
              monitoring);
      console.begin(loop.progress());
      StopSignals.handle(() -> stop.set(true));
      int code = go(loop, stop, console);
      finish(loop.progress(), console, stop.get());
      return code;
    }
  }

  private int go(AutonomousLoop loop, AtomicBoolean stop, LoopConsole console)
      throws InterruptedException {
    String goOn =
        "Nothing is lost: the same command with --history " + history + " goes on with iteration ";
    try {
      loop.run(stop::get);
      return 0;
    } catch (LoopStoppedException e) {
      console.finish();
      writeReport(loop.progress());
      throw CliException.dependency(
          "The loop stopped: " + e.getMessage(), goOn + loop.progress().next() + ".", e);
    } catch (SourceException e) {
      console.finish();
      writeReport(loop.progress());
      throw CliException.dependency(
          "The loop stopped: " + e.getMessage(), goOn + loop.progress().next() + ".", e);
    }
  }

  private void finish(LoopProgress progress, LoopConsole console, boolean stopped) {
    console.finish();
    if (!json) {
      System.out.print(LoopSummary.of(progress, rankBy));
      int missing = iterations - progress.next() + 1;
      if (missing > 0) {
        System.out.println(
            String.format(
                Locale.ROOT,
                "%s; %d of %d iterations are left",
                stopped ? "stopped" : "the source has no more strategies",
                missing,
                iterations));
      }
    }
    writeReport(progress);
  }

  private void writeReport(LoopProgress progress) {
    Path page = report;
    if (page != null) {
      try {
        Files.writeString(page, LoopPage.of(progress, rankBy));
      } catch (IOException e) {
        throw CliException.usage("Cannot write " + page + ": " + e, "Name another file.");
      }
    }
  }
}
