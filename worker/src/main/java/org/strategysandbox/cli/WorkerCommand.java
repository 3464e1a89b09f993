package org.strategysandbox.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.config.ByteSize;
import org.strategysandbox.config.Capacity;
import org.strategysandbox.config.LoadedConfig;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.intake.ContainerRuns;
import org.strategysandbox.intake.Worker;
import org.strategysandbox.kafka.KafkaClients;
import org.strategysandbox.reaper.WorkerLock;
import org.strategysandbox.sandbox.SandboxExecutor;
import org.strategysandbox.validation.StrategyValidator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/**
 * {@code worker}: takes submissions from Kafka until it is stopped; the first signal drains, a
 * second ends at once.
 */
@Command(
    name = "worker",
    mixinStandardHelpOptions = true,
    description =
        "Takes submissions from Kafka, validates and runs them and publishes the outcomes, until it is stopped.")
final class WorkerCommand implements Callable<Integer> {
  private static final Logger log = LoggerFactory.getLogger(WorkerCommand.class);
  private static final Duration REMOVING = Duration.ofSeconds(5);
  private static final Duration CLOSING = Duration.ofSeconds(45);

  @Mixin ConfigOptions options = new ConfigOptions();
  @Mixin PolicyOptions policy = new PolicyOptions();
  @ParentCommand Main main = new Main();

  WorkerCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    LoadedConfig loaded = options.load();
    SandboxConfig config = loaded.config();
    LoggingSetup.service(config.logging().format(), main.debug);
    log.info("effective configuration:\n{}", loaded.effective().toYaml());
    StrategyValidator validator = policy.validator();
    // Beside the start: nothing waits for it before the first submission does.
    Thread warmUp = new Thread(validator::warmUp, "validator-warm-up");
    warmUp.setDaemon(true);
    warmUp.start();
    WorkerLock lock = null;
    try (Services services =
        Services.start(
            config,
            validator,
            daemon ->
                Capacity.of(
                    config,
                    Runtime.getRuntime().availableProcessors(),
                    new ByteSize(daemon.memoryBytes())),
            Long.MAX_VALUE)) {
      lock = lock(config, services.identity().worker());
      Capacity capacity = services.capacity();
      log.info("this machine takes {}", capacity);
      long epoch = System.currentTimeMillis();
      try (Worker worker =
          new Worker(
              KafkaWiring.worker(config, capacity.slots(), epoch),
              services.identity(),
              new KafkaClients(KafkaWiring.settings(config)),
              services.pipeline(),
              new ContainerRuns(
                  services.executor(),
                  services.docker(),
                  config.retry(),
                  services.identity(),
                  epoch),
              Clock.systemUTC())) {
        return serve(worker, services.executor(), config.intake().drainTimeout());
      }
    } finally {
      // Last, when every container is gone.
      if (lock != null) {
        lock.close();
      }
    }
  }

  /**
   * Held as long as this process lives: by it the reaper tells a worker that is silent from one
   * that is dead.
   */
  private static WorkerLock lock(SandboxConfig config, String worker) {
    Path directory = config.reaper().lockDirectory();
    try {
      return WorkerLock.take(directory, config.container().installation(), worker);
    } catch (IOException e) {
      throw CliException.dependency(
          "The worker's lock cannot be taken in " + directory + ": " + e + ".",
          "reaper.lock_directory must name a folder that this user can write.",
          e);
    }
  }

  /** The process ends with exit code 143 by the signal's handler, after this has cleaned up. */
  private static int serve(Worker worker, SandboxExecutor executor, Duration drainTimeout)
      throws InterruptedException {
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch cleaned = new CountDownLatch(1);
    Thread onSignal =
        new Thread(
            () -> {
              stop.countDown();
              try {
                if (!cleaned.await(drainTimeout.plus(CLOSING).toMillis(), TimeUnit.MILLISECONDS)) {
                  log.error("the worker did not stop in time; what it ran is delivered again");
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "shutdown");
    Runtime.getRuntime().addShutdownHook(onSignal);
    worker.start();
    System.out.println("worker ready");
    stop.await();
    boolean finished = worker.drain(drainTimeout);
    if (!finished) {
      log.warn("not everything was finished within {}; it was given back", drainTimeout);
    }
    // Before the worker disconnects, so that it can still announce the removals.
    if (!executor.drain(REMOVING)) {
      log.warn("not every container was gone within {}", REMOVING);
    }
    worker.close();
    cleaned.countDown();
    return 0;
  }
}
