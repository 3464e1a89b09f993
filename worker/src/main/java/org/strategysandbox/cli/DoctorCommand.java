package org.strategysandbox.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.config.Capacity;
import org.strategysandbox.config.ConfigException;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.doctor.ContainmentProbe;
import org.strategysandbox.doctor.DockerChecks;
import org.strategysandbox.doctor.Finding;
import org.strategysandbox.doctor.HostChecks;
import org.strategysandbox.doctor.KafkaChecks;
import org.strategysandbox.evaluation.DatasetException;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.OutcomeStatus;
import org.strategysandbox.event.StrategyResult;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.execution.NotServedException;
import org.strategysandbox.sandbox.DockerException;
import org.strategysandbox.sandbox.DockerJavaPort;
import org.strategysandbox.sandbox.PoolListener;
import org.strategysandbox.sandbox.SandboxUnavailableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code doctor}: what is wrong with this machine, and how to mend it. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description =
        "Checks configuration, Docker, kernel, image, dataset and Kafka; exit code 3 when something fails.")
final class DoctorCommand implements Callable<Integer> {
  /** Holds every stock for one day: small, and passes through all parts. */
  private static final String TRIAL =
      "close = data.get('price:收盤價')\nposition = close.notna().iloc[:2]\n";

  @Mixin ConfigOptions options = new ConfigOptions();
  @Mixin PolicyOptions policy = new PolicyOptions();

  @Option(names = "--json", description = "Print one JSON line a finding.")
  boolean json;

  @Option(names = "--no-kafka", description = "Leave Kafka out, for those who only use `run`.")
  boolean noKafka;

  DoctorCommand() {}

  @Override
  public Integer call() throws InterruptedException, JsonProcessingException {
    SandboxConfig config;
    try {
      config = options.load().config();
    } catch (ConfigException e) {
      e.problems()
          .forEach(
              problem ->
                  show(
                      finding(
                          Finding.Level.FAIL, "configuration", problem.toString(), "Correct it.")));
      return CliException.USAGE;
    }
    List<Finding> findings = new ArrayList<>();
    add(findings, finding(Finding.Level.PASS, "configuration", "valid", ""));
    try (DockerJavaPort docker = Services.docker(config)) {
      DockerChecks.of(docker, config).forEach(f -> add(findings, f));
    }
    add(findings, HostChecks.dataset(config));
    if (findings.stream().noneMatch(f -> f.level() == Finding.Level.FAIL)) {
      Finding trial = trial(config);
      add(findings, trial);
      boolean ran = trial.level() == Finding.Level.PASS;
      add(findings, HostChecks.landlock(config, ran));
      if (ran) {
        probe(config).forEach(f -> add(findings, f));
      }
    }
    if (!noKafka) {
      for (Finding found : KafkaChecks.of(KafkaWiring.settings(config))) {
        add(findings, found);
      }
    }
    return findings.stream().anyMatch(f -> f.level() == Finding.Level.FAIL)
        ? CliException.DEPENDENCY
        : 0;
  }

  /**
   * A strategy through validator, container and evaluation: also shows that the container sees the
   * dataset.
   */
  private Finding trial(SandboxConfig config) throws InterruptedException {
    String remedy =
        "dataset.daemon_path must name the dataset as the Docker daemon sees it; see also the message.";
    try (Services services =
        Services.start(config, policy.validator(), daemon -> Capacity.ONE, 1, PoolListener.NONE)) {
      Outcome outcome =
          services
              .pipeline()
              .process(
                  StrategySubmitted.builder("doctor", "doctor", TRIAL).build(),
                  1,
                  request -> services.executor().run(request));
      if (outcome.status() == OutcomeStatus.SUCCEEDED && outcome instanceof StrategyResult result) {
        return finding(Finding.Level.PASS, "trial run", "a strategy ran" + seconds(result), "");
      }
      return finding(
          Finding.Level.FAIL,
          "trial run",
          new EventCodec(Clock.systemUTC()).toJsonLine(outcome),
          remedy);
    } catch (NotServedException
        | SandboxUnavailableException
        | DockerException
        | DatasetException
        | CliException e) {
      return finding(Finding.Level.FAIL, "trial run", String.valueOf(e.getMessage()), remedy);
    }
  }

  /** A container in which our own code tries to break out; the validator would refuse it. */
  private static List<Finding> probe(SandboxConfig config) throws InterruptedException {
    try (Services services =
        Services.start(config, null, daemon -> Capacity.ONE, 1, PoolListener.NONE)) {
      Outcome outcome =
          services
              .pipeline()
              .process(
                  StrategySubmitted.builder("doctor", "doctor", ContainmentProbe.code()).build(),
                  1,
                  request -> services.executor().run(request));
      return ContainmentProbe.findings(
          outcome instanceof StrategyResult result && result.stdout() != null
              ? result.stdout()
              : "");
    } catch (NotServedException
        | SandboxUnavailableException
        | DockerException
        | DatasetException
        | CliException e) {
      return List.of(
          finding(
              Finding.Level.FAIL,
              "profile",
              String.valueOf(e.getMessage()),
              "The trial run before it passed: run it again, and look at the daemon's log."));
    }
  }

  private static String seconds(StrategyResult result) {
    Double total = result.timings() == null ? null : result.timings().totalMillis();
    return total == null ? "" : String.format(Locale.ROOT, " in %.2f s", total / 1000);
  }

  private void add(List<Finding> findings, Finding finding) {
    findings.add(finding);
    show(finding);
  }

  private static Finding finding(Finding.Level level, String check, String detail, String remedy) {
    return new Finding(level, check, detail, remedy);
  }

  private void show(Finding finding) {
    if (json) {
      System.out.println(line(finding));
      return;
    }
    System.out.printf(
        "%-5s %-13s %s%n", finding.level(), finding.check(), Printable.block(finding.detail()));
    if (!finding.remedy().isEmpty()) {
      System.out.printf("%-5s %-13s -> %s%n", "", "", finding.remedy());
    }
  }

  private static @Nullable String line(Finding finding) {
    try {
      return new ObjectMapper()
          .writeValueAsString(
              Map.of(
                  "level", finding.level().name(),
                  "check", finding.check(),
                  "detail", finding.detail(),
                  "remedy", finding.remedy()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of texts is always written", e);
    }
  }
}
