package org.strategysandbox.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.client.SubmissionClient;
import org.strategysandbox.config.ByteSize;
import org.strategysandbox.config.Capacity;
import org.strategysandbox.config.RunMode;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.event.StrategyRejected;
import org.strategysandbox.event.Violation;
import org.strategysandbox.execution.Backoff;
import org.strategysandbox.execution.Pause;
import org.strategysandbox.loop.AutonomousLoop;
import org.strategysandbox.loop.DirectLane;
import org.strategysandbox.loop.IterationRunner;
import org.strategysandbox.loop.Lane;
import org.strategysandbox.loop.LearningSystemConfig;
import org.strategysandbox.loop.LoopListener;
import org.strategysandbox.loop.QueueLane;
import org.strategysandbox.loop.SandboxLane;
import org.strategysandbox.reaper.WorkerLock;
import org.strategysandbox.sandbox.PoolListener;
import org.strategysandbox.validation.StrategyValidator;

/**
 * A loop's lanes, from its two configurations.
 *
 * @param learning the caller's
 * @param config the service's
 */
record LoopWiring(LearningSystemConfig learning, SandboxConfig config) {
  private static final Logger log = LoggerFactory.getLogger(LoopWiring.class);

  /** Containers that are made ahead: one is enough while another serves. */
  private static final int AHEAD = 2;

  /** What the loop works with. */
  record Running(IterationRunner runner, AutonomousLoop.Unfit unfit) implements AutoCloseable {
    @Override
    public void close() {
      runner.close();
    }
  }

  /**
   * Reads both.
   *
   * @param options of the command; keys that begin with sandbox. are the caller's
   * @param mode asked for on the command line
   * @throws org.strategysandbox.config.ConfigException with everything that is wrong
   */
  static LoopWiring load(ConfigOptions options, @Nullable Path file, @Nullable RunMode mode) {
    Map<String, String> own = new LinkedHashMap<>();
    Map<String, String> service = new LinkedHashMap<>();
    options.overrides.forEach(
        (key, value) ->
            (key.startsWith(LearningSystemConfig.SECTION) ? own : service).put(key, value));
    if (mode != null) {
      own.put(LearningSystemConfig.SECTION + "enabled", "true");
      own.put(LearningSystemConfig.SECTION + "mode", mode.name().toLowerCase(Locale.ROOT));
    }
    LearningSystemConfig learning = learning(file, own);
    ConfigOptions rest = new ConfigOptions();
    rest.file = options.file == null ? learning.dockerConfig().orElse(null) : options.file;
    rest.overrides = service;
    return new LoopWiring(learning, rest.load().config());
  }

  /**
   * The caller's configuration.
   *
   * @param file null means the default one, which may be missing
   * @throws org.strategysandbox.config.ConfigException with everything that is wrong
   */
  static LearningSystemConfig learning(@Nullable Path file, Map<String, String> options) {
    Path home = Path.of(System.getenv().getOrDefault("SANDBOX_HOME", ""));
    return LearningSystemConfig.load(
            file, home.resolve(LearningSystemConfig.DEFAULT_FILE), System.getenv(), options)
        .config();
  }

  /**
   * Sets up what is needed at once; Docker and Kafka are connected to when first used.
   *
   * @throws CliException direct mode is needed, or may be, and is not set up
   */
  Running start(StrategyValidator validator, LoopListener listener) {
    RunMode planned = learning.enabled() ? learning.mode() : RunMode.DIRECT;
    Lane direct = null;
    if (planned == RunMode.DIRECT || learning.fallbackToDirect()) {
      DirectWiring wiring = DirectWiring.open(config, validator);
      direct = new DirectLane(wiring.pipeline(), wiring.executor());
      System.err.println(DirectWiring.WARNING);
      System.err.println(
          planned == RunMode.DIRECT
              ? "         "
                  + (learning.enabled() ? "sandbox.mode is direct" : "sandbox.enabled is false")
              : "         sandbox.fallback_to_direct is true: so it is while Docker or Kafka fails");
    }
    Lane lane =
        switch (planned) {
          case QUEUE ->
              new QueueLane(
                  () -> SubmissionClient.connect(KafkaWiring.settings(config)),
                  learning.waitTimeout());
          case SANDBOX -> new SandboxLane(() -> sandbox(validator), config.retry());
          case DIRECT -> java.util.Objects.requireNonNull(direct);
        };
    IterationRunner runner =
        new IterationRunner(
            learning,
            lane,
            direct == null ? lane : direct,
            new Backoff(config.retry()),
            Pause.sleeping(),
            System::nanoTime,
            listener);
    return new Running(runner, (id, code, problem) -> reject(validator, id, code, problem));
  }

  private SandboxLane.Sandbox sandbox(StrategyValidator validator) {
    Services services =
        Services.start(
            config,
            validator,
            daemon -> {
              Capacity one =
                  Capacity.of(
                      config,
                      1,
                      Runtime.getRuntime().availableProcessors(),
                      new ByteSize(daemon.memoryBytes()));
              return one.withPool(Math.min(AHEAD, one.pool()));
            },
            Long.MAX_VALUE,
            PoolListener.NONE);
    WorkerLock lock = lock(services.identity().worker());
    return new SandboxLane.Sandbox(
        services.pipeline(),
        request -> services.executor().run(request),
        () -> {
          services.close();
          if (lock != null) {
            lock.close();
          }
        });
  }

  /** By it a reaper tells that a loop was killed; without it only containers' deadlines decide. */
  private @Nullable WorkerLock lock(String worker) {
    try {
      return WorkerLock.take(
          config.reaper().lockDirectory(), config.container().installation(), worker);
    } catch (IOException e) {
      log.warn(
          "no lock in {} ({}): should this loop be killed, a reaper removes its containers only"
              + " at their deadline",
          config.reaper().lockDirectory(),
          e.toString());
      return null;
    }
  }

  /** The validator says best what is wrong with the bytes; else the problem itself is said. */
  private static StrategyRejected reject(
      StrategyValidator validator, String id, byte[] code, String problem) {
    List<Violation> violations =
        validator.validate(code).violations().stream()
            .map(
                v ->
                    new Violation(
                        v.rule(), v.message(), v.line(), v.column(), v.source(), v.hint()))
            .toList();
    return StrategyRejected.builder(
            id,
            0,
            1,
            violations.isEmpty()
                ? List.of(new Violation("unreadable", problem, 1, 1, null, null))
                : violations)
        .policyVersion(validator.policyVersion())
        .build();
  }
}
