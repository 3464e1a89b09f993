package org.strategysandbox.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strategysandbox.config.ByteSize;
import org.strategysandbox.config.Capacity;
import org.strategysandbox.config.LoadedConfig;
import org.strategysandbox.config.SandboxConfig;
import org.strategysandbox.intake.ContainerRuns;
import org.strategysandbox.intake.Worker;
import org.strategysandbox.reaper.WorkerLock;
import org.strategysandbox.resilience.DockerCircuit;
import org.strategysandbox.tracing.TraceExport;
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
    description = {
      "Takes submissions from Kafka, validates and runs them and publishes the outcomes, until it is stopped.",
      "The first SIGTERM or SIGINT drains it, a second ends it at once. Exit code 0: what ran was finished;"
          + " 1: it took longer than intake.drain_timeout and was handed back, nothing is lost;"
          + " 128 and the signal's number: ended at once, what ran is delivered again."
    })
final class WorkerCommand implements Callable<Integer> {
  private static final Logger log = LoggerFactory.getLogger(WorkerCommand.class);
  private static final Duration REMOVING = Duration.ofSeconds(5);

  @Mixin ConfigOptions options = new ConfigOptions();
  @Mixin PolicyOptions policy = new PolicyOptions();
  @ParentCommand Main main = new Main();

  WorkerCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    LoadedConfig loaded = options.load();
    SandboxConfig config = loaded.config();
    LoggingSetup.service(config.logging(), main.debug);
    log.info("effective configuration:\n{}", loaded.effective().toYaml());
    StrategyValidator validator = policy.validator();
    // Beside the start: nothing waits for it before the first submission does.
    aside("validator-warm-up", validator::warmUp);
    WorkerLock lock = null;
    try (TraceExport traces = TraceWiring.export(config.monitoring(), "worker");
        WorkerMonitoring monitoring = new WorkerMonitoring(config);
        Services services =
            Services.start(
                config,
                validator,
                daemon ->
                    Capacity.of(
                        config,
                        Runtime.getRuntime().availableProcessors(),
                        new ByteSize(daemon.memoryBytes())),
                Long.MAX_VALUE,
                monitoring.pool())) {
      lock = lock(config, services.identity().worker());
      Capacity capacity = services.capacity();
      log.info("this machine takes {}", capacity);
      long epoch = System.currentTimeMillis();
      ContainerRuns runs =
          new ContainerRuns(
              services.executor(),
              new DockerCircuit(services.docker(), config.circuit()),
              config.retry(),
              services.identity(),
              epoch,
              monitoring.containers(services.executor().usage()));
      try (Worker worker =
          new Worker(
              KafkaWiring.worker(config, capacity.slots(), epoch),
              services.identity(),
              monitoring.kafka(),
              services.pipeline(),
              runs,
              monitoring.intake(),
              traces.tracing(),
              Clock.systemUTC())) {
        monitoring.serve(worker, runs, services);
        monitoring.audit().operatorAction("worker_started", services.identity().worker());
        int code = serve(worker, services, config.intake().drainTimeout());
        monitoring.audit().operatorAction("worker_stopped", services.identity().worker());
        return code;
      }
    } finally {
      // Last, when every container is gone.
      if (lock != null) {
        lock.close();
      }
    }
  }

  private static void aside(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
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

  /** The exit code: whether everything that ran was finished. */
  private static int serve(Worker worker, Services services, Duration drainTimeout)
      throws InterruptedException {
    CountDownLatch stop = new CountDownLatch(1);
    StopSignals.handle(stop::countDown);
    worker.start();
    System.out.println("worker ready");
    // Not before: it would take the cores from the start.
    aside("rehearsal", () -> log.debug("rehearsed {} times", services.pipeline().rehearse()));
    stop.await();
    boolean finished = worker.drain(drainTimeout);
    if (!finished) {
      log.warn("not everything was finished within {}; it was given back", drainTimeout);
    }
    // Before the worker disconnects, so that it can still announce the removals.
    if (!services.executor().drain(REMOVING)) {
      log.warn("not every container was gone within {}", REMOVING);
    }
    worker.close();
    return finished ? 0 : CliException.NEGATIVE;
  }
}
