package org.strategysandbox.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.config.LoadedConfig;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.kafka.KafkaClients;
import org.strategysandbox.reaper.ReaperListener;
import org.strategysandbox.reaper.ReaperService;
import org.strategysandbox.reaper.ReaperSettings;
import org.strategysandbox.reaper.Sweep;
import org.strategysandbox.sandbox.DockerJavaPort;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code reaper}: removes containers that outlived their worker or their deadline. */
@Command(
    name = "reaper",
    mixinStandardHelpOptions = true,
    description = {
      "Removes containers of dead workers and those past their deadline, until it is stopped; one for each Docker host.",
      "A worker counts as dead when its heartbeats are missing and its file lock is free; without Kafka only deadlines decide.",
      "With --once: exit code 0 when no orphan is left, 1 when some are, 3 when Docker does not answer."
    })
final class ReaperCommand implements Callable<Integer> {
  private static final Logger log = LoggerFactory.getLogger(ReaperCommand.class);

  /** Beyond the heartbeats' own time: connecting, and reading what there is. */
  private static final Duration CONNECTING = Duration.ofSeconds(12);

  private static final Duration STOPPING = Duration.ofSeconds(45);

  @Mixin ConfigOptions options = new ConfigOptions();
  @ParentCommand Main main = new Main();

  @Option(names = "--once", description = "Look once, then end.")
  boolean once;

  @Option(names = "--dry-run", description = "Say what would be removed, and remove nothing.")
  boolean dryRun;

  @Option(names = "--no-kafka", description = "Do not connect to Kafka: only deadlines decide.")
  boolean noKafka;

  @Option(names = "--json", description = "Print one JSON line for each look that found orphans.")
  boolean json;

  ReaperCommand() {}

  @Override
  @SuppressWarnings("try") // closed before the signal is told, and once more at the end
  public Integer call() throws InterruptedException {
    LoadedConfig loaded = options.load();
    SandboxConfig config = loaded.config();
    if (!once) {
      LoggingSetup.service(config.logging(), main.debug);
      log.info("effective configuration:\n{}", loaded.effective().toYaml());
    }
    ReaperSettings settings = ReaperSettings.of(config, dryRun);
    SweepPrinter printer = new SweepPrinter(json);
    try (DockerJavaPort docker = Services.docker(config)) {
      return once
          ? look(config, settings, docker, printer)
          : serve(config, settings, docker, printer);
    }
  }

  private int look(
      SandboxConfig config, ReaperSettings settings, DockerJavaPort docker, SweepPrinter printer)
      throws InterruptedException {
    KafkaClients kafka = noKafka ? null : new KafkaClients(KafkaWiring.settings(config));
    try (ReaperService reaper =
        new ReaperService(settings, docker, kafka, ReaperListener.NONE, Clock.systemUTC())) {
      Sweep sweep = reaper.once(settings.heartbeatTimeout().plus(CONNECTING));
      printer.print(sweep);
      return sweep.left() == 0 ? 0 : CliException.NEGATIVE;
    }
  }

  private int serve(
      SandboxConfig config, ReaperSettings settings, DockerJavaPort docker, SweepPrinter printer)
      throws InterruptedException {
    StopSignal signal = StopSignal.install("reaper", STOPPING);
    try (ReaperMonitoring monitoring = new ReaperMonitoring(config, !noKafka);
        ReaperService reaper =
            new ReaperService(
                settings,
                docker,
                noKafka ? null : monitoring.kafka(),
                monitoring,
                Clock.systemUTC())) {
      signal.stops(reaper::stop);
      System.out.println("reaper ready");
      reaper.run(
          sweep -> {
            if (!sweep.orphans().isEmpty()) {
              printer.print(sweep);
            }
          });
      return 0;
    } finally {
      signal.cleaned();
    }
  }
}
