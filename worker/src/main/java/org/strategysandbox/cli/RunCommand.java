package org.strategysandbox.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.strategysandbox.config.ByteSize;
import org.strategysandbox.config.Capacity;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.event.EventCodec;
import org.strategysandbox.event.Outcome;
import org.strategysandbox.event.StrategyRejected;
import org.strategysandbox.event.StrategySubmitted;
import org.strategysandbox.event.Violation;
import org.strategysandbox.execution.NotServedException;
import org.strategysandbox.execution.StrategyExecutor;
import org.strategysandbox.execution.StrategyPipeline;
import org.strategysandbox.resilience.ResilientExecutor;
import org.strategysandbox.sandbox.PoolListener;
import org.strategysandbox.sandbox.SandboxUnavailableException;
import org.strategysandbox.validation.StrategyValidator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code run}: strategies in containers, or directly, without Kafka. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description =
        "Validates and runs strategies without Kafka, in containers unless --mode says otherwise; exit code 1 when one does not succeed.")
final class RunCommand implements Callable<Integer> {
  @Mixin StrategySources sources = new StrategySources();
  @Mixin ConfigOptions options = new ConfigOptions();
  @Mixin PolicyOptions policy = new PolicyOptions();

  @Option(
      names = "--json",
      description = "Print one JSON line a strategy, as it would be published.")
  boolean json;

  @Option(
      names = "--no-validation",
      description = "Run without static validation: only to test the containment.")
  boolean noValidation;

  /** Where strategies run. */
  enum Where {
    SANDBOX,
    DIRECT
  }

  @Option(
      names = "--mode",
      defaultValue = "sandbox",
      description =
          "sandbox: each in a container. direct: each as a plain process of this machine, without Docker and NOT isolated.")
  Where mode = Where.SANDBOX;

  @Option(
      names = "--learning-config",
      paramLabel = "FILE",
      description =
          "With --mode direct: the file that may forbid it (default: config/learning_system.yaml, which may be missing).")
  @Nullable Path learningConfig;

  @Option(names = "--timeout", paramLabel = "5s", description = "Wall clock limit of each run.")
  @Nullable String timeout;

  @Option(names = "--memory", paramLabel = "256m", description = "Memory limit of each run.")
  @Nullable String memory;

  @Option(
      names = "--parallel",
      paramLabel = "N",
      description = "Strategies at a time (default: intake.slots; in direct mode 1).")
  @Nullable Integer parallel;

  @Mixin ReportOption report = new ReportOption();

  RunCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    List<StrategySource> read = sources.read();
    SandboxConfig config = options.load(limits()).config();
    StrategyValidator validator = noValidation ? null : policy.validator();
    if (mode == Where.DIRECT) {
      return runDirectly(config, validator, read);
    }
    try (Services services =
        Services.start(
            config,
            validator,
            daemon -> capacity(config, new ByteSize(daemon.memoryBytes()), read.size()),
            read.size(),
            PoolListener.NONE)) {
      StrategyExecutor sandbox =
          new ResilientExecutor(request -> services.executor().run(request), config.retry());
      return runAll(services.capacity().slots(), services.pipeline(), sandbox, validator, read);
    }
  }

  private int runDirectly(
      SandboxConfig config, @Nullable StrategyValidator validator, List<StrategySource> read)
      throws InterruptedException {
    if (validator == null) {
      throw CliException.usage(
          "--no-validation is refused in direct mode, where nothing else stands before the code.",
          "Leave one of the two out.");
    }
    // Refuses a system in production that has not confirmed it.
    var unused =
        LoopWiring.learning(
            learningConfig, Map.of("sandbox.enabled", "true", "sandbox.mode", "direct"));
    DirectWiring wiring = DirectWiring.open(config, validator);
    System.err.println(DirectWiring.WARNING);
    int slots = asked() == null ? 1 : asked();
    return runAll(slots, wiring.pipeline(), wiring.executor(), validator, read);
  }

  private int runAll(
      int slots,
      StrategyPipeline pipeline,
      StrategyExecutor executor,
      @Nullable StrategyValidator validator,
      List<StrategySource> read)
      throws InterruptedException {
    OutcomePrinter printer = new OutcomePrinter(json, new EventCodec(Clock.systemUTC()));
    ExecutorService pool = Executors.newFixedThreadPool(slots);
    try {
      Queue<Future<Outcome>> running = new ArrayDeque<>();
      List<String> refused = new ArrayList<>();
      SubmissionIds ids = new SubmissionIds();
      for (StrategySource source : read) {
        String id = ids.of(source.id());
        StrategyRejected rejected = validator == null ? null : unfit(validator, id, source);
        if (rejected == null) {
          Submissions.of(source, id, "cli", refused)
              .ifPresent(
                  submission ->
                      running.add(pool.submit(() -> run(pipeline, executor, submission))));
        } else {
          running.add(CompletableFuture.completedFuture(rejected));
        }
      }
      for (Future<Outcome> future : running) {
        Outcome outcome = await(future);
        printer.print(outcome);
        report.add(outcome);
      }
      report.write();
      return Submissions.report(refused, printer.exitCode());
    } finally {
      pool.shutdownNow();
    }
  }

  /**
   * The rejection of a source that no submission could carry (too large, not UTF-8); null when it
   * can.
   */
  private static @Nullable StrategyRejected unfit(
      StrategyValidator validator, String id, StrategySource source) {
    if (Submissions.isFit(source)) {
      return null;
    }
    List<Violation> violations =
        validator.validate(source.code()).violations().stream()
            .map(
                v ->
                    new Violation(
                        v.rule(), v.message(), v.line(), v.column(), v.source(), v.hint()))
            .toList();
    return violations.isEmpty()
        ? null
        : StrategyRejected.builder(id, 0, 1, violations)
            .policyVersion(validator.policyVersion())
            .build();
  }

  /**
   * Containers are made ahead only for more files than run at once: for fewer nobody waits less.
   */
  private Capacity capacity(SandboxConfig config, ByteSize hostMemory, int files) {
    int cpus = Runtime.getRuntime().availableProcessors();
    Integer asked = asked();
    Capacity most =
        asked == null
            ? Capacity.of(config, cpus, hostMemory)
            : Capacity.of(config, asked, cpus, hostMemory);
    return most.withPool(Math.max(0, Math.min(most.pool(), files - most.slots())));
  }

  private @Nullable Integer asked() {
    Integer asked = parallel;
    if (asked != null && (asked < 1 || asked > 64)) {
      throw CliException.usage(
          "--parallel must be from 1 to 64, not " + asked, "Leave it out to use intake.slots.");
    }
    return asked;
  }

  private static Outcome run(
      StrategyPipeline pipeline, StrategyExecutor executor, StrategySubmitted submission)
      throws InterruptedException {
    try {
      return pipeline.process(submission, 1, executor);
    } catch (NotServedException e) {
      throw CliException.usage(
          String.valueOf(e.getMessage()), "Ask for less, or change the configuration.");
    } catch (SandboxUnavailableException e) {
      throw CliException.dependency(
          submission.submissionId() + ": " + e.getMessage(),
          "`scripts/sandbox doctor` looks closer.",
          e);
    }
  }

  private static Outcome await(Future<Outcome> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private Map<String, String> limits() {
    Map<String, String> map = new LinkedHashMap<>();
    if (timeout != null) {
      map.put("limits.wall_clock", timeout);
    }
    if (memory != null) {
      map.put("limits.memory", memory);
    }
    return map;
  }
}
